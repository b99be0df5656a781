package org.consilium.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MODEL")
class MeasurementTest {
    @Test
    void lengths_are_rounded_half_up_as_they_are_written() {
        assertThat(Measurement.oneDecimal(5.25)).isEqualByComparingTo("5.3");
        assertThat(Measurement.oneDecimal(5.249999)).isEqualByComparingTo("5.2");
        assertThat(Measurement.oneDecimal(1.005)).isEqualByComparingTo("1.0");
    }

    @Test
    void the_mean_is_that_of_the_two_reported_axes() {
        assertThat(Measurement.meanOf(new BigDecimal("6.1"), new BigDecimal("5.8")))
                .isEqualByComparingTo("6.0");
        assertThat(Measurement.meanOf(new BigDecimal("6.0"), new BigDecimal("5.9")))
                .isEqualByComparingTo("6.0");
    }

    @Test
    void a_mean_that_is_not_that_of_its_axes_is_refused() {
        assertThatThrownBy(() -> measurement("6.1", "5.8", "5.9"))
                .hasMessage("the mean of 6.1 and 5.8 mm is 6.0, not 5.9");
    }

    @Test
    void a_short_axis_longer_than_the_long_one_is_refused() {
        assertThatThrownBy(() -> measurement("5.8", "6.1", "6.0")).hasMessageContaining("at most the long axis of 5.8");
    }

    @Test
    void a_risk_outside_its_interval_is_refused() {
        assertThatThrownBy(() -> new Risk(0.5, 0.6, 0.7)).hasMessageContaining("needs 0 <= low <= p <= high <= 1");
        assertThatThrownBy(() -> new Risk(Double.NaN, 0, 1)).hasMessageContaining("not NaN");
    }

    @Test
    void type_probabilities_sum_to_one_and_the_largest_names_the_type() {
        Map<NoduleType, Double> types =
                Map.of(NoduleType.SOLID, 0.2, NoduleType.PART_SOLID, 0.5, NoduleType.NON_SOLID, 0.3);
        assertThat(Description.of(types, Map.of(), Map.of()).type()).isEqualTo(NoduleType.PART_SOLID);
        Map<NoduleType, Double> tooMuch =
                Map.of(NoduleType.SOLID, 0.9, NoduleType.PART_SOLID, 0.5, NoduleType.NON_SOLID, 0.3);
        assertThatThrownBy(() -> Description.of(tooMuch, Map.of(), Map.of())).hasMessageContaining("sum to 1");
    }

    private static Measurement measurement(String longMm, String shortMm, String meanMm) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Measurement(
                new BigDecimal(longMm), new BigDecimal(shortMm), new BigDecimal(meanMm), 100, 90, 110, zero, 0, 100);
    }
}
