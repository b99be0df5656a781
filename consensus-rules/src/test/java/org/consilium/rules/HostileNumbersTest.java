package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileNumbersTest {
    private static final ConsensusRules PLAIN = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean_mm|1e400|longMm|0 to 300",
                "mean_mm|1e999999999|longMm|0 to 300",
                "mean_mm|1e9999999999|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|NaN|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|Infinity|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|\uff18|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|\u0668|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|8,5|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|8 mm|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|0x10|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|--8|mean_mm|a decimal number in the digits 0 to 9",
                "mean_mm|-0.1|longMm|0 to 300",
                "mean_mm|300.1|longMm|0 to 300",
                "brock_pct|100.1|brockPercent|0 to 100",
                "age|59.5|age|a whole number from 0 to 120",
                "age|121|age|0 to 120",
                "flags|spikey|flags|a known flag",
                "guideline|acr|guideline|one of lung-rads-2022",
                "prior_category|3|prior.monthsAgo|given with a prior category",
            })
    void are_refused_with_field_value_and_bound(String column, String value, String field, String bound) {
        Map<String, String> line = line();
        line.put(column, value);

        assertThatThrownBy(() -> GoldenCase.of(line)).isInstanceOfSatisfying(InvalidFact.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.bound()).startsWith(bound);
            assertThat(refusal.value()).isNotEmpty().hasSizeLessThan(120);
        });
    }

    @Test
    void a_mean_outside_its_axes_is_refused() {
        Map<String, String> line = line();
        line.put("long_mm", "9.0");
        line.put("short_mm", "7.0");
        line.put("mean_mm", "9.1");

        assertThatThrownBy(() -> GoldenCase.of(line)).hasMessageContaining("between short_mm and long_mm");
        line.put("mean_mm", "6.9");
        assertThatThrownBy(() -> GoldenCase.of(line)).hasMessageContaining("mean_mm is 6.9");
        line.put("mean_mm", "9.0");
        assertThat(category(line)).isEqualTo("4A");
        line.put("mean_mm", "7.0");
        assertThat(category(line)).isEqualTo("4A");
    }

    @ParameterizedTest
    @CsvSource({"-0,2", "-0.0,2", "+7,3", "7.,3", ".5,2", "14.949999,4A", "14.95,4B", "1.495e1,4B", "0.0007e4,3"})
    void exact_numbers_in_any_spelling_are_read(String mean, String category) {
        Map<String, String> line = line();
        line.put("mean_mm", mean);

        assertThat(category(line)).isEqualTo(category);
    }

    @Test
    void whole_numbers_may_be_written_with_zeros_behind_the_point() {
        assertThat(Bounds.whole("age", new BigDecimal("35.00"), 0, 120)).isEqualTo(35);
        assertThat(Bounds.whole("age", new BigDecimal("0"), 0, 120)).isZero();
        assertThat(Bounds.whole("age", new BigDecimal("120"), 0, 120)).isEqualTo(120);
        assertThatThrownBy(() -> Bounds.whole("age", new BigDecimal("35.5"), 0, 120))
                .hasMessage("age is 35.5, must be a whole number from 0 to 120");
    }

    @Test
    void a_text_without_end_is_not_repeated() {
        assertThatThrownBy(() -> Bounds.decimal("size", "9".repeat(500)))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("9".repeat(40) + "\u2026"));
        assertThatThrownBy(() -> Bounds.decimal("size", "x".repeat(40)))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("x".repeat(40)));
        assertThat(Bounds.decimal("size", "1".repeat(400))).isEqualTo(new BigDecimal("1".repeat(400)));
    }

    private static String category(Map<String, String> line) {
        GoldenCase golden = GoldenCase.of(line);
        return PLAIN.evaluate(golden.pack(), golden.question()).ruling().outcome();
    }

    private static Map<String, String> line() {
        return new HashMap<>(Map.of(
                "guideline", "lungrads2022",
                "context", "screening",
                "finding", "solid",
                "status", "baseline",
                "mean_mm", "7.0"));
    }
}
