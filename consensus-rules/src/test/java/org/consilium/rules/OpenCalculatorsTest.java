package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The examples that an open calculator for Lung-RADS v2022 and Fleischner 2017 publishes as its own tests, put into the columns
 * of golden cases: what it says ({@code theirs}) and, where the guideline's text says otherwise, why we depart.
 */
@Tag("R-RULES")
class OpenCalculatorsTest {
    private final String file = read();
    private final List<Map<String, String>> examples = Csv.read(file);

    @Test
    void every_example_gets_the_answer_of_the_guideline() {
        ConsensusRules rules = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

        assertThat(new GoldenRun(rules).run(file)).hasSize(55).allMatch(GoldenRun.Line::passed);
    }

    @Test
    void it_is_the_calculators_answer_but_where_a_reason_stands() {
        assertThat(examples).filteredOn(OpenCalculatorsTest::departs).hasSize(9);
        assertThat(examples)
                .allSatisfy(
                        example -> assertThat(example.get("expected_category").equals(example.get("theirs")))
                                .as(example.get("id"))
                                .isNotEqualTo(departs(example)));
    }

    private static boolean departs(Map<String, String> example) {
        return !example.getOrDefault("departs", "").isEmpty();
    }

    private static String read() {
        try (InputStream stream = OpenCalculatorsTest.class.getResourceAsStream("/golden/open-calculators.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
