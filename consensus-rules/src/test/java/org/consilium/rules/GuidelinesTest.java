package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.Concordance.Level;
import org.consilium.rules.PackResult.State;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidelinesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @ParameterizedTest
    @CsvSource({
        "SCREENING,US,60,lung-rads-2022",
        "SCREENING,OTHER,60,lung-rads-2022",
        "SCREENING,EU,60,eups-2017",
        "SCREENING,CN,60,cn-2018",
        "INCIDENTAL,CN,30,cn-2018",
        "INCIDENTAL,US,35,fleischner-2017",
        "INCIDENTAL,UK,60,bts-2015",
        "SYMPTOMATIC,UK,20,bts-2015"
    })
    void the_selection_names_the_governing_guideline(Context context, Region region, int age, String pack) {
        GuidelineOutcome outcome = RULES.guidelines(GuidelineCase.of(context, region)
                .withAge(age)
                .withRisk(RiskClass.LOW)
                .withNodules(List.of(solid("9"))));

        assertThat(outcome.governingPack())
                .hasValueSatisfying(result -> assertThat(result.pack()).isEqualTo(pack));
        assertThat(outcome.packs()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"KNOWN_CANCER_FOLLOWUP,US,60", "SYMPTOMATIC,US,60", "INCIDENTAL,US,34", "SYMPTOMATIC,UK,17"})
    void where_no_guideline_governs_the_selection_itself_speaks(Context context, Region region, int age) {
        GuidelineOutcome outcome =
                RULES.guidelines(GuidelineCase.of(context, region).withAge(age).withNodules(List.of(solid("9"))));

        assertThat(outcome.governingPack()).isEmpty();
        assertThat(outcome.governing().outcome()).isEqualTo("CASE_BY_CASE");
        assertThat(outcome.disagreements()).isEmpty();
    }

    @Test
    void disagreements_with_the_governing_guideline_are_listed() {
        GuidelineCase question = GuidelineCase.of(Context.INCIDENTAL, Region.CN)
                .withAge(60)
                .withRisk(RiskClass.HIGH)
                .withNodules(List.of(solid("9")
                        .change()
                        .pretestPercent(new BigDecimal("70"))
                        .brockPercent(new BigDecimal("3"))
                        .build()));

        GuidelineOutcome outcome = RULES.guidelines(question);

        assertThat(outcome.governing().action()).contains("SURGICAL_DIAGNOSIS");
        assertThat(outcome.disagreeOnInvasive()).isTrue();
        assertThat(outcome.disagreements()).anySatisfy(found -> {
            assertThat(found.otherPack()).isEqualTo("bts-2015");
            assertThat(found.otherAction()).isEqualTo("CT_3M");
            assertThat(found.invasive()).isTrue();
        });
        assertThat(outcome.results()).hasSize(4);
    }

    @Test
    void every_ruling_can_be_traced() {
        PackResult result = lungRads(solid("14.95"));

        assertThat(result.ruling().outcome()).isEqualTo("4B");
        assertThat(result.ruling().sentence().en()).contains("15 mm").contains("diagnostic CT");
        assertThat(result.ruling().sentence().zh()).contains("实性结节");
        assertThat(result.trail()).allSatisfy(step -> {
            assertThat(step.table()).isNotBlank();
            assertThat(step.version()).isNotBlank();
            assertThat(step.row()).isPositive();
            assertThat(step.inputs()).isNotEmpty();
        });
        assertThat(result.noduleId()).isEqualTo("n");
    }

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

    @Test
    void missing_inputs_are_named() {
        NoduleFacts nothing =
                NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE).build();
        NoduleFacts stable = solid("9").change().status(NoduleStatus.STABLE).build();
        NoduleFacts partSolid = NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.BASELINE)
                .mean(new BigDecimal("9"))
                .build();
        GuidelineCase incidental =
                GuidelineCase.of(Context.INCIDENTAL, Region.US).withAge(60);

        assertThat(lungRads(nothing).missing()).containsExactly("meanMm or volumeMm3");
        assertThat(lungRads(stable).missing()).containsExactly("priorCategory", "monthsSincePrior");
        assertThat(lungRads(partSolid).missing()).containsExactly("solidMm");
        assertThat(missing("fleischner-2017", incidental, nothing)).containsExactly("meanMm or volumeMm3");
        assertThat(missing("fleischner-2017", incidental, partSolid)).containsExactly("solidMm");
        assertThat(missing("fleischner-2017", incidental, solid("7"))).containsExactly("risk");
        assertThat(missing("fleischner-2017", incidental, solid("12"))).isEmpty();
        assertThat(missing("accp-2013", incidental, solid("7"))).containsExactly("risk");
        assertThat(missing("accp-2013", incidental, nothing)).containsExactly("meanMm");
        assertThat(missing("cn-2018", incidental, nothing)).containsExactly("meanMm");
        assertThat(missing("cn-2018", incidental, solid("7"))).containsExactly("risk");
        assertThat(missing("bts-2015", incidental, nothing)).containsExactly("longMm or volumeMm3");
        assertThat(missing("bts-2015", incidental, stable)).containsExactly("monthsSincePrior");
        assertThat(missing("nelson", screening(), solid("7"))).containsExactly("volumeMm3");
        assertThat(missing("nelson", screening(), stable)).containsExactly("volumeChangePercent");
        assertThat(missing("nelson", screening(), partSolid)).containsExactly("solidVolumeMm3");
        assertThat(missing("eups-2017", screening(), solid("7"))).containsExactly("volumeMm3");
        assertThat(missing("nccn", screening(), nothing)).containsExactly("meanMm");
        assertThat(missing("nccn", screening(), partSolid)).containsExactly("solidMm");
        GuidelineCase ageless = GuidelineCase.of(Context.INCIDENTAL, Region.US);
        assertThat(missing("fleischner-2017", ageless, solid("7"))).containsExactly("age");
    }

    private static List<String> missing(String pack, GuidelineCase question, NoduleFacts nodule) {
        PackResult result = RULES.evaluate(pack, question.withNodules(List.of(nodule)));
        assertThat(result.state() == State.INSUFFICIENT_DATA)
                .isEqualTo(!result.missing().isEmpty());
        return result.missing();
    }

    @Test
    void nelson_covers_pleural_subsolid_and_new_nodules() {
        NoduleFacts pleural = NoduleFacts.of(FindingKind.JUXTAPLEURAL, NoduleStatus.BASELINE)
                .diameter(DiameterMm.of("9", "5.0"))
                .build();
        NoduleFacts nonSolid = NoduleFacts.of(FindingKind.NON_SOLID, NoduleStatus.BASELINE)
                .mean(new BigDecimal("8"))
                .build();
        NoduleFacts fresh = NoduleFacts.of(FindingKind.SOLID, NoduleStatus.NEW)
                .volume(new BigDecimal("206"))
                .build();
        NoduleFacts part = NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.BASELINE)
                .mean(new BigDecimal("8"))
                .solidVolume(new BigDecimal("49"))
                .build();

        assertThat(nelson(pleural)).isEqualTo("NODCAT3");
        assertThat(nelson(nonSolid)).isEqualTo("NODCAT3");
        assertThat(nelson(fresh)).isEqualTo("NEW_HIGH");
        assertThat(nelson(part)).isEqualTo("NODCAT3");
        NoduleFacts solidAppears = nonSolid.change()
                .status(NoduleStatus.GROWING)
                .flag(NoduleFlag.SOLID_GROWING)
                .build();
        assertThat(nelson(solidAppears)).isEqualTo("GROWCAT_C");
    }

    private static String nelson(NoduleFacts nodule) {
        return RULES.evaluate("nelson", screening().withNodules(List.of(nodule)))
                .ruling()
                .outcome();
    }

    @Test
    void impossible_cases_are_refused_by_name_value_and_bound() {
        assertThatThrownBy(() -> NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.BASELINE)
                        .mean(new BigDecimal("8"))
                        .solid(new BigDecimal("9"))
                        .build())
                .isInstanceOfSatisfying(InvalidFact.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("solidMm");
                    assertThat(refusal.value()).isEqualTo("9");
                    assertThat(refusal.bound()).contains("8 mm");
                });
        assertThatThrownBy(() -> NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.BASELINE)
                        .volume(BigDecimal.ONE)
                        .solidVolume(BigDecimal.TEN)
                        .build())
                .hasMessageContaining("solidVolumeMm3");
        assertThatThrownBy(() -> new Prior(
                        Optional.empty(), Optional.empty(), Optional.of(LungRadsCategory.THREE), Optional.empty()))
                .hasMessageContaining("prior.monthsAgo");
        assertThatThrownBy(() -> lungRads(
                        solid("9").change().status(NoduleStatus.GROWING_WALL).build()))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("status"));
        assertThatThrownBy(() -> DiameterMm.of("5", "6")).hasMessageContaining("shortMm");
        assertThatThrownBy(() -> DiameterMm.of("301")).hasMessageContaining("0 to 300");
        assertThatThrownBy(() -> screening().withAge(121)).hasMessageContaining("age is 121");
        assertThatThrownBy(() -> RULES.evaluate("lung-rads-1999", screening())).isInstanceOf(UnknownPack.class);
    }

    @Test
    void decisions_are_compared_with_the_row() {
        PackResult three = lungRads(solid("7"));

        assertThat(level(Plan.FOLLOW_UP_CT, 6, three)).isEqualTo(Level.CONCORDANT);
        assertThat(level(Plan.FOLLOW_UP_CT, 3, three)).isEqualTo(Level.MORE_INTENSIVE);
        assertThat(level(Plan.FOLLOW_UP_CT, 12, three)).isEqualTo(Level.LESS_INTENSIVE);
        assertThat(level(Plan.BIOPSY, 0, three)).isEqualTo(Level.MORE_INTENSIVE);
        Concordance far =
                RULES.concordance(new HumanDecision(Plan.DISCHARGE, Optional.empty(), Optional.empty()), three);
        assertThat(far.level()).isEqualTo(Level.MUCH_LESS_INTENSIVE);
        assertThat(far.reasonNeeded()).isTrue();
        assertThat(far.triggersPanel()).isTrue();
        Concordance explained = RULES.concordance(
                new HumanDecision(Plan.DISCHARGE, Optional.empty(), Optional.of("PATIENT_WISH")), three);
        assertThat(explained.reasonNeeded()).isFalse();
        PackResult silent = lungRads(NoduleFacts.of(FindingKind.AIRWAY_SUBSEGMENTAL, NoduleStatus.GROWING)
                .build());
        assertThat(level(Plan.BIOPSY, 0, silent)).isEqualTo(Level.NOT_COVERED);
        assertThatThrownBy(() -> new HumanDecision(Plan.FOLLOW_UP_CT, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidFact.class);
    }

    private static Level level(Plan plan, int months, PackResult result) {
        Optional<Integer> interval = months == 0 ? Optional.empty() : Optional.of(months);
        return RULES.concordance(new HumanDecision(plan, interval, Optional.empty()), result)
                .level();
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
