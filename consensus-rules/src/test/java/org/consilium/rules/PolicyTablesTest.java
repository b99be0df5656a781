package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Context;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.Concordance.Level;
import org.consilium.rules.StepFacts.Circumstance;
import org.consilium.rules.StepFacts.Step;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables that say what this house does where no guideline speaks. */
@Tag("R-GATES")
class PolicyTablesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void volumes_repeat_within_a_quarter_and_within_35_percent_where_series_differ() {
        assertThat(RULES.volumeError(true).outcome()).isEqualTo("25");
        assertThat(RULES.volumeError(true).source()).isEqualTo(SourceMark.VERIFIED);
        assertThat(RULES.volumeError(false).outcome()).isEqualTo("35");
        assertThat(RULES.volumeError(false).source()).isEqualTo(SourceMark.POLICY);
        assertThat(RULES.borderTrust().outcome()).isEqualTo("3");
        assertThat(RULES.diameterError().outcome()).isEqualTo("1.5");
    }

    @Test
    void a_word_that_no_guideline_prints_is_marked_as_policy() {
        assertThat(RULES.categoryWord("lung-rads-2022", "4XS").outcome()).isEqualTo("PRINTED");
        assertThat(RULES.categoryWord("lung-rads-2022", "READER").source()).isEqualTo(SourceMark.POLICY);
        assertThat(RULES.categoryWord("fleischner-2017", "MULTI_SSN_LT6").outcome())
                .isEqualTo("OWN");
        assertThat(RULES.categoryWord("bts-2015", "HERDER_LOW").source()).isEqualTo(SourceMark.POLICY);
        assertThat(RULES.categoryWord("nelson", "GROWCAT_A").outcome()).isEqualTo("PRINTED");
        assertThat(RULES.categoryWord("nelson", "GROWTH_UNKNOWN").outcome()).isEqualTo("OWN");
        assertThat(RULES.categoryWord("cn-2018", "MICRO").source()).isEqualTo(SourceMark.MEMORY);
    }

    @Test
    void a_follow_up_ct_has_a_time_and_no_other_plan() {
        assertThat(Arrays.stream(Plan.values())
                        .filter(plan -> RULES.planInterval(plan).outcome().equals("REQUIRED")))
                .containsExactly(Plan.FOLLOW_UP_CT);
    }

    @Test
    void the_model_before_a_test_follows_whom_it_was_made_for() {
        assertThat(model(Context.INCIDENTAL, FindingKind.SOLID, false, false)).isEqualTo("mayo");
        assertThat(model(Context.SYMPTOMATIC, FindingKind.SOLID, false, false)).isEqualTo("mayo");
        assertThat(model(Context.SCREENING, FindingKind.SOLID, false, false)).isEqualTo("brock-2b");
        assertThat(model(Context.INCIDENTAL, FindingKind.PART_SOLID, false, false))
                .isEqualTo("none");
        assertThat(model(Context.INCIDENTAL, FindingKind.SOLID, true, false)).isEqualTo("none");
        assertThat(model(Context.INCIDENTAL, FindingKind.SOLID, false, true)).isEqualTo("none");
        assertThat(model(Context.KNOWN_CANCER_FOLLOWUP, FindingKind.SOLID, false, false))
                .isEqualTo("none");
    }

    private static String model(Context context, FindingKind kind, boolean cancer, boolean growing) {
        return RULES.pretestModel(context, kind, cancer, growing).outcome();
    }

    @Test
    void tissue_before_the_probability_is_more_than_the_guideline_asks_for() {
        for (String pack : List.of("accp-2013", "cn-2018")) {
            PackResult first = RULES.evaluate(pack, solid(Optional.empty()));
            assertThat(first.ruling().action()).contains("ESTIMATE_PROBABILITY");
            assertThat(level(Plan.BIOPSY, first)).isEqualTo(Level.MORE_INTENSIVE);
            assertThat(level(Plan.SURGERY, first)).isEqualTo(Level.MORE_INTENSIVE);
            assertThat(level(Plan.FURTHER_IMAGING, first)).isEqualTo(Level.CONCORDANT);
            assertThat(level(Plan.DISCHARGE, first)).isEqualTo(Level.MUCH_LESS_INTENSIVE);
            PackResult known = RULES.evaluate(pack, solid(Optional.of("30")));
            assertThat(level(Plan.BIOPSY, known)).isEqualTo(Level.CONCORDANT);
        }
    }

    private static Level level(Plan plan, PackResult result) {
        return RULES.concordance(new HumanDecision(plan, Optional.empty(), Optional.empty()), result)
                .level();
    }

    private static GuidelineCase solid(Optional<String> pretest) {
        NoduleFacts.Builder nodule =
                NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE).mean(new BigDecimal("12"));
        pretest.map(BigDecimal::new).ifPresent(nodule::pretestPercent);
        return GuidelineCase.of(Context.INCIDENTAL, Region.CN)
                .withAge(60)
                .withRisk(RiskClass.HIGH)
                .withNodules(List.of(nodule.build()));
    }

    @Test
    void each_gate_closes_for_its_own_step_alone() {
        assertThat(closed(Step.ASK, Circumstance.HISTORY_INCOMPLETE)).containsExactly("GA-1A");
        assertThat(closed(Step.ASSESS, Circumstance.HISTORY_INCOMPLETE)).isEmpty();
        assertThat(closed(Step.ASSESS, Circumstance.SERIES_BLOCKED, Circumstance.BLIND_READ_MISSING))
                .containsExactly("GA-2A", "GA-2B");
        assertThat(closed(Step.ADVISE, Circumstance.NUMBER_WITHOUT_DATA, Circumstance.VERSION_ABSENT))
                .containsExactly("GA-3A", "GA-3B");
        assertThat(closed(Step.ARRANGE, Circumstance.QUORUM_MISSING)).containsExactly("GA-4A");
        assertThat(closed(Step.ARRANGE, Circumstance.QUORUM_MISSING, Circumstance.PROVISIONAL))
                .isEmpty();
        assertThat(closed(Step.ARRANGE, Circumstance.SIGNATURE_MISSING)).containsExactly("GA-4B");
        assertThat(closed(Step.ASSIST, Circumstance.OWNER_MISSING)).containsExactly("GA-5A");
        assertThat(closed(Step.ASSIST)).isEmpty();
    }

    @Test
    void an_outcome_late_by_more_than_sixty_days_must_have_been_escalated() {
        assertThat(RULES.stepGate(new StepFacts(Step.ASSIST, Set.of(), 60))).isEmpty();
        assertThat(RULES.stepGate(new StepFacts(Step.ASSIST, Set.of(), 61)))
                .extracting(Ruling::ruleId)
                .containsExactly("GA-5B");
        assertThat(RULES.stepGate(new StepFacts(Step.ASSIST, Set.of(Circumstance.ESCALATED), 61)))
                .isEmpty();
        assertThatThrownBy(() -> new StepFacts(Step.ASSIST, Set.of(), -1)).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> new StepFacts(Step.ASSIST, Set.of(), StepFacts.LONGEST_OVERDUE + 1))
                .isInstanceOf(InvalidFact.class);
    }

    private static List<String> closed(Step step, Circumstance... circumstances) {
        return RULES.stepGate(new StepFacts(step, Set.of(circumstances), 0)).stream()
                .map(Ruling::ruleId)
                .toList();
    }

    @Test
    void outcomes_reminders_and_targets_come_from_their_tables() {
        assertThat(RULES.outcomeEnd("stable", false, true, 23).outcome()).isEqualTo("GOES_ON");
        assertThat(RULES.outcomeEnd("stable", false, true, 24).outcome()).isEqualTo("ENDS");
        assertThat(RULES.outcomeEnd("stable", false, false, 59).outcome()).isEqualTo("GOES_ON");
        assertThat(RULES.outcomeEnd("stable", false, false, 60).outcome()).isEqualTo("ENDS");
        assertThat(RULES.outcomeEnd("stable", true, false, -5).outcome()).isEqualTo("ENDS");
        assertThat(RULES.outcomeEnd("stable", false, false, 99_999).outcome()).isEqualTo("ENDS");
        assertThat(RULES.reminderDays("overdue").outcome()).isEqualTo("30");
        assertThat(RULES.indicatorTarget("quorum-rate").outcome()).isEqualTo("0.95");
        assertThat(RULES.asTables().ids()).contains("quality.growth-error");
        assertThat(RULES.editions())
                .extracting(edition -> edition.pack() + " " + edition.edition())
                .contains("lung-rads-2022 2022", "fleischner-2017 2017", "bts-2015 2015");
    }

    @Test
    void two_readings_of_a_solid_part_on_two_sides_of_a_line_differ() {
        assertThat(discordance(part("12", "5.9"), part("12", "6.0"))).isEqualTo("DI-3");
        assertThat(discordance(part("12", "6.0"), part("12", "7.9"))).isNotEqualTo("DI-3");
        assertThat(discordance(part("12", "7.94"), part("12", "7.95"))).isEqualTo("DI-3");
        assertThat(discordance(part("12", "5"), solid("12"))).isEqualTo("DI-3");
        assertThat(discordance(solid("12"), solid("12"))).isEqualTo("DI-8");
        assertThat(discordance(solid("0"), solid("1.4"))).isEqualTo("DI-8");
    }

    private static String discordance(NoduleReading one, NoduleReading other) {
        return RULES.discordance(new ReadPair(Optional.of(one), Optional.of(other), Region.OTHER))
                .ruleId();
    }

    private static NoduleReading solid(String mean) {
        return reading(NoduleType.SOLID, mean, Optional.empty());
    }

    private static NoduleReading part(String mean, String solid) {
        return reading(NoduleType.PART_SOLID, mean, Optional.of(new BigDecimal(solid)));
    }

    private static NoduleReading reading(NoduleType type, String mean, Optional<BigDecimal> solid) {
        return new NoduleReading(
                type,
                new BigDecimal(mean),
                solid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
