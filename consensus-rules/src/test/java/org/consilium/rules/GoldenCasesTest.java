package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.Shared;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
    @Test
    void every_golden_case_gets_its_category_and_management() {
        List<GoldenRun.Line> lines =
                new GoldenRun(ConsensusRules.shipped()).run(Shared.text("clinical/golden-cases.csv"));

        assertThat(lines).hasSize(177);
        assertThat(lines).filteredOn(line -> !line.passed()).isEmpty();
    }
}
