package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.PackResult.State;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;

class LungRadsStudyTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void the_most_suspicious_nodule_gives_the_study_its_category() {
        PackResult result = RULES.evaluate(
                "lung-rads-2022",
                screening()
                        .withNodules(List.of(
                                solid("5"), solid("9").change().id("big").build(), solid("6"))));

        assertThat(result.ruling().outcome()).isEqualTo("4A");
        assertThat(result.noduleId()).isEqualTo("big");
    }

    @Test
    void an_unevaluable_part_does_not_hide_a_suspicious_nodule() {
        PackResult result = RULES.evaluate(
                "lung-rads-2022",
                screening().withFlags(Set.of(ExamFlag.NOT_EVALUABLE)).withNodules(List.of(solid("9"))));

        assertThat(result.ruling().outcome()).isEqualTo("4A");
        assertThat(result.flags()).contains("INCOMPLETE");
    }

    @Test
    void an_infectious_pattern_more_concerning_for_cancer_of_4b_size_is_4b() {
        Set<ExamFlag> flags = Set.of(ExamFlag.INFECTIOUS_PATTERN, ExamFlag.CONCERNING_FOR_CANCER);
        PackResult result =
                RULES.evaluate("lung-rads-2022", screening().withFlags(flags).withNodules(List.of(solid("16"))));

        assertThat(result.ruling().outcome()).isEqualTo("4B");
        assertThat(result.ruling().action()).contains("DIAG_WORKUP");
    }

    @Test
    void silence_of_the_table_is_left_to_the_reader() {
        NoduleFacts airway = NoduleFacts.of(FindingKind.AIRWAY_SUBSEGMENTAL, NoduleStatus.GROWING)
                .build();

        PackResult result = lungRads(airway);

        assertThat(result.state()).isEqualTo(State.READER_DECIDES);
        assertThat(result.ruling().action()).contains("READER_DECIDES");
        PackResult beside = RULES.evaluate("lung-rads-2022", screening().withNodules(List.of(airway, solid("9"))));
        assertThat(beside.ruling().outcome()).isEqualTo("4A");
        assertThat(beside.flags()).contains("READER_REVIEW");
    }

    @Test
    void only_the_ground_glass_growing_is_pointed_out() {
        NoduleFacts nodule = NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.GROWING)
                .mean(new BigDecimal("18"))
                .solid(new BigDecimal("3"))
                .prior(new Prior(
                        Optional.of(new BigDecimal("14")),
                        Optional.of(new BigDecimal("3")),
                        Optional.of(LungRadsCategory.THREE),
                        Optional.of(new BigDecimal("6"))))
                .build();

        assertThat(lungRads(nodule).ruling().outcome()).isEqualTo("3");
        assertThat(lungRads(nodule).flags()).contains("ONLY_GROUND_GLASS_GROWS");
        assertThat(lungRads(nodule.change().flag(NoduleFlag.SOLID_GROWING).build())
                        .ruling()
                        .outcome())
                .isEqualTo("4A");
    }

    @Test
    void a_reader_status_that_contradicts_the_measurement_is_pointed_out() {
        NoduleFacts nodule = solid("9")
                .change()
                .status(NoduleStatus.STABLE)
                .prior(prior("7.0", LungRadsCategory.THREE, "6"))
                .build();

        assertThat(lungRads(nodule).flags()).contains("STATUS_DISAGREES_WITH_MEASUREMENT");
        assertThat(lungRads(nodule.change().status(NoduleStatus.GROWING).build())
                        .flags())
                .isEmpty();
    }

    @Test
    void stepped_management_never_jumps_from_4a_to_2() {
        NoduleFacts first = solid("9")
                .change()
                .status(NoduleStatus.STABLE)
                .prior(prior("9.0", LungRadsCategory.FOUR_A, "12"))
                .build();
        NoduleFacts second =
                first.change().prior(prior("9.0", LungRadsCategory.THREE, "6")).build();

        assertThat(lungRads(first).ruling().outcome()).isEqualTo("3");
        assertThat(lungRads(second).ruling().outcome()).isEqualTo("2");
    }

    @Test
    void growing_ground_glass_that_doubled_asks_for_the_reader() {
        NoduleFacts nodule = NoduleFacts.of(FindingKind.NON_SOLID, NoduleStatus.GROWING)
                .mean(new BigDecimal("20"))
                .flag(NoduleFlag.GGN_DOUBLING)
                .build();

        assertThat(lungRads(nodule).ruling().outcome()).isEqualTo("2");
        assertThat(lungRads(nodule).flags()).contains("GGN_DOUBLING");
    }

    @Test
    void volumes_use_their_own_rows_and_are_never_converted() {
        NoduleFacts byVolume = NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                .volume(new BigDecimal("105"))
                .build();

        assertThat(lungRads(byVolume).ruling().outcome()).isEqualTo("2");
        GuidelineCase incidental = GuidelineCase.of(Context.INCIDENTAL, Region.US)
                .withAge(60)
                .withRisk(RiskClass.LOW)
                .withNodules(List.of(byVolume));
        assertThat(RULES.evaluate("fleischner-2017", incidental).ruling().outcome())
                .isEqualTo("SOLID_6_8");
        assertThat(RULES.evaluate("bts-2015", incidental).ruling().outcome()).isEqualTo("SOLID_6_8");
    }

    private static PackResult lungRads(NoduleFacts nodule) {
        return RULES.evaluate("lung-rads-2022", screening().withNodules(List.of(nodule)));
    }

    private static GuidelineCase screening() {
        return GuidelineCase.of(Context.SCREENING, Region.US);
    }

    private static NoduleFacts solid(String mean) {
        return NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                .id("n")
                .diameter(DiameterMm.of(mean))
                .build();
    }

    private static Prior prior(String mean, LungRadsCategory category, String months) {
        return new Prior(
                Optional.of(new BigDecimal(mean)),
                Optional.empty(),
                Optional.of(category),
                Optional.of(new BigDecimal(months)));
    }
}
