package org.consilium.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.consilium.rules.table.Fact;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void what_goes_to_the_engine_comes_back_exactly() {
        for (Fact fact : List.of(Fact.of(new BigDecimal("14.950")), Fact.of(true), Fact.of("4B"), Fact.ABSENT)) {
            assertThat(Facts.fromEngine(Variables.untypedValue(Facts.toEngine(fact))))
                    .isEqualTo(fact);
        }
        assertThat(Facts.fromEngine(null)).isEqualTo(Fact.ABSENT);
    }

    @Test
    void the_engines_own_numbers_are_taken_as_they_print() {
        assertThat(Facts.fromEngine(Variables.integerValue(3))).isEqualTo(Fact.of(new BigDecimal("3")));
        assertThat(Facts.fromEngine(Variables.doubleValue(0.1))).isEqualTo(Fact.of(new BigDecimal("0.1")));
    }
}
