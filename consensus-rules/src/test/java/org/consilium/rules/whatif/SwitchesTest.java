package org.consilium.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.consilium.clinical.Context;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchesTest {
    private static final ConsensusRules PLAIN = ConsensusRules.over(PlainTables.of(ShippedTables.files()));
    private static final GuidelineCase QUESTION = GuidelineCase.of(Context.INCIDENTAL, Region.US)
            .withAge(60)
            .withRisk(RiskClass.LOW)
            .withFlags(Set.of(ExamFlag.S_MODIFIER))
            .withNodules(List.of(NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                    .id("n")
                    .mean(new BigDecimal("7"))
                    .flag(NoduleFlag.SUSPICIOUS)
                    .build()));

    @Test
    void the_risk_class_is_exchanged_for_the_other_one() {
        assertThat(named("risk")).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo("low");
            assertThat(change.to()).isEqualTo("high");
            assertThat(change.changed().risk()).contains(RiskClass.HIGH);
        });
        assertThat(Switches.of(QUESTION.withRisk(RiskClass.HIGH)))
                .filteredOn(change -> change.name().equals("risk"))
                .extracting(Switches.Switch::to)
                .containsExactly("low");
    }

    @Test
    void every_flag_is_set_or_taken_away() {
        assertThat(named("s_modifier")).singleElement().satisfies(change -> {
            assertThat(change.from() + change.to()).isEqualTo("truefalse");
            assertThat(change.changed().flags()).isEmpty();
        });
        assertThat(named("immunosuppressed")).singleElement().satisfies(change -> {
            assertThat(change.from() + change.to()).isEqualTo("falsetrue");
            assertThat(change.changed().flags())
                    .containsExactlyInAnyOrder(ExamFlag.S_MODIFIER, ExamFlag.IMMUNOSUPPRESSED);
        });
        assertThat(named("suspicious")).singleElement().satisfies(change -> {
            assertThat(change.noduleId()).isEqualTo("n");
            assertThat(change.from() + change.to()).isEqualTo("truefalse");
            assertThat(change.changed().nodules().get(0).flags()).isEmpty();
        });
        assertThat(named("volumetry"))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.changed().nodules().get(0).flags())
                                .containsExactlyInAnyOrder(NoduleFlag.SUSPICIOUS, NoduleFlag.VOLUMETRY));
    }

    @Test
    void every_other_status_is_tried_and_the_own_one_is_not() {
        assertThat(named("status"))
                .extracting(Switches.Switch::to)
                .hasSize(NoduleStatus.values().length - 1)
                .doesNotContain("baseline")
                .contains("new", "growing", "resolved");
        assertThat(named("status"))
                .allSatisfy(change -> assertThat(
                                change.changed().nodules().get(0).status().code())
                        .isEqualTo(change.to()));
    }

    @ParameterizedTest
    @CsvSource({"9.4, 1.5, true", "9.5, 1.6, false", "8.0, 0.1, true", "13.5, 1.5, true", "13.4, 1.6, false"})
    void a_radius_of_just_the_measurement_error_lies_within_it(String mean, String radius, boolean within) {
        GuidelineCase question = GuidelineCase.of(Context.SCREENING, Region.US)
                .withNodules(List.of(NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                        .mean(new BigDecimal(mean))
                        .build()));

        Counterfactual.Answer answer = new Counterfactual(PLAIN).explore("lung-rads-2022", question);

        assertThat(answer.radiusMm()).contains(new BigDecimal(radius));
        assertThat(answer.withinMeasurementError()).isEqualTo(within);
    }

    private static List<Switches.Switch> named(String name) {
        return Switches.of(QUESTION).stream()
                .filter(change -> change.name().equals(name))
                .toList();
    }
}
