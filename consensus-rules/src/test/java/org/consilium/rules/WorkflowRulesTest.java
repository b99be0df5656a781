package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.Region;
import org.consilium.rules.TriggerFacts.Circumstance;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.TableRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowRulesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @ParameterizedTest
    @CsvSource({
        "0.049999,low,TERMINAL_DOCTOR,false",
        "0.05,intermediate-low,INITIAL_ASSESSMENT_EXPERT,false",
        "0.1,intermediate-high,PANEL,true",
        "0.65,intermediate-high,PANEL,true",
        "0.650001,high,PANEL_WITH_SURGERY_AND_PATHOLOGY,true"
    })
    void risk_bands_route_the_case(String p, String band, String route, boolean panel) {
        Ruling ruling = RULES.riskBand(new BigDecimal(p));

        assertThat(ruling.outcome()).isEqualTo(band);
        assertThat(RULES.riskRoute(ruling)).isEqualTo(route);
        assertThat(RULES.panelByBand(ruling)).isEqualTo(panel);
        assertThat(ruling.inputs()).containsKey("probability");
    }

    @Test
    void a_probability_beyond_one_is_refused() {
        assertThatThrownBy(() -> RULES.riskBand(new BigDecimal("1.2"))).isInstanceOf(TableRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LDCT_3M,2027-02-08,WITHIN", "LDCT_3M,2027-02-07,TOO_EARLY", "LDCT_3M,2027-03-15,WITHIN",
        "LDCT_3M,2027-03-16,TOO_LATE", "LDCT_12M,2027-10-22,WITHIN", "LDCT_12M,2027-10-21,TOO_EARLY",
        "CT_6_12M_THEN_18_24M,2027-12-23,WITHIN", "CT_6_12M_THEN_18_24M,2027-12-24,TOO_LATE"
    })
    void follow_up_dates_are_held_against_the_printed_interval(String action, LocalDate due, String expected) {
        LocalDate study = LocalDate.of(2026, 11, 22);

        assertThat(RULES.followUpWindow(RULES.action(action), study, due)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(expected);
        assertThat(RULES.followUpWindow(RULES.action("DIAG_WORKUP"), study, due))
                .isEmpty();
    }

    @Test
    void a_category_never_jumps_down_unexplained() {
        assertThat(RULES.stepDown(LungRadsCategory.FOUR_A, LungRadsCategory.TWO, false)
                        .outcome())
                .isEqualTo("JUMP");
        assertThat(RULES.stepDown(LungRadsCategory.FOUR_A, LungRadsCategory.THREE, false)
                        .outcome())
                .isEqualTo("ALLOWED");
        assertThat(RULES.stepDown(LungRadsCategory.FOUR_B, LungRadsCategory.FOUR_A, false)
                        .outcome())
                .isEqualTo("JUMP");
        assertThat(RULES.stepDown(LungRadsCategory.FOUR_B, LungRadsCategory.TWO, true)
                        .outcome())
                .isEqualTo("ALLOWED");
    }

    @Test
    void numbers_with_absurd_exponents_are_refused_at_once() {
        assertThatThrownBy(() -> DiameterMm.of("1e-999999999")).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> DiameterMm.of("1e999999999")).isInstanceOf(InvalidFact.class);
        assertThat(RULES.riskBand(new BigDecimal("1e-999999999")).outcome()).isEqualTo("low");
    }

    @Test
    void nothing_known_triggers_no_panel() {
        assertThat(RULES.mdtTriggers(TriggerFacts.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void every_circumstance_but_one_triggers_by_itself(Circumstance circumstance) {
        TriggerFacts facts = with(Optional.empty(), Optional.empty(), Set.of(circumstance));

        // Indeterminate counts from 8 to 15 mm only, and no size is known here.
        boolean needsSize = circumstance == Circumstance.INDETERMINATE_WITHOUT_DIAGNOSIS;
        assertThat(RULES.mdtTriggers(facts)).hasSize(needsSize ? 0 : 1);
    }

    @Test
    void several_triggers_are_all_listed() {
        TriggerFacts facts = with(
                Optional.of(LungRadsCategory.FOUR_X),
                Optional.of(new BigDecimal("12")),
                Set.of(Circumstance.INDETERMINATE_WITHOUT_DIAGNOSIS, Circumstance.REQUESTED));

        assertThat(RULES.mdtTriggers(facts)).extracting(Ruling::outcome).containsExactly("MT-01", "MT-08", "MT-14");
    }

    private static TriggerFacts with(
            Optional<LungRadsCategory> category, Optional<BigDecimal> size, Set<Circumstance> circumstances) {
        TriggerFacts none = TriggerFacts.NONE;
        return new TriggerFacts(
                category,
                true,
                size,
                none.volumeMm3(),
                none.brockPercent(),
                none.herderPercent(),
                none.volumeProgramme(),
                none.vdtDays(),
                none.persistentSolidMm(),
                none.otherCancerYears(),
                0,
                none.age(),
                0,
                none.band(),
                circumstances);
    }

    @Test
    void reads_are_compared_by_size_category_solidity_and_probability() {
        NoduleReading read = reading(NoduleType.SOLID, "7.0", "0.04", "3", "LDCT_6M");

        assertThat(discordance(read, read)).isEqualTo("DI-8");
        assertThat(discordance(read, reading(NoduleType.SOLID, "7.0", "0.25", "3", "LDCT_6M")))
                .isEqualTo("DI-4");
        assertThat(discordance(read, reading(NoduleType.SOLID, "7.0", "0.04", "4B", "DIAG_WORKUP")))
                .isEqualTo("DI-2i");
        assertThat(discordance(read, reading(NoduleType.SOLID, "7.0", "0.04", "2", "LDCT_12M")))
                .isEqualTo("DI-2g");
        assertThat(discordance(read, reading(NoduleType.NON_SOLID, "7.0", "0.04", "3", "LDCT_6M")))
                .isEqualTo("DI-3");
        assertThat(discordance(read, reading(NoduleType.SOLID, "8.5", "0.04", "3", "LDCT_6M")))
                .isEqualTo("DI-6m");
        assertThat(discordance(read, reading(NoduleType.SOLID, "8.4", "0.04", "3", "LDCT_6M")))
                .isEqualTo("DI-6n");
        assertThat(discordance(read, reading(NoduleType.SOLID, "7.5", "0.04", "4A", "LDCT_3M")))
                .isEqualTo("DI-7");
    }

    @Test
    void a_nodule_marked_by_one_side_is_major_from_six_or_in_china_from_five_millimetres() {
        assertThat(oneSided("6.0", Region.US)).isEqualTo("major");
        assertThat(oneSided("5.9", Region.US)).isEqualTo("minor");
        assertThat(oneSided("5.0", Region.CN)).isEqualTo("major");
        assertThat(oneSided("4.9", Region.CN)).isEqualTo("minor");
        assertThatThrownBy(() -> new ReadPair(Optional.empty(), Optional.empty(), Region.US))
                .isInstanceOf(InvalidFact.class);
    }

    private static String oneSided(String mm, Region region) {
        NoduleReading read = reading(NoduleType.SOLID, mm, "0.5", "3", "LDCT_6M");
        Ruling left = RULES.discordance(new ReadPair(Optional.of(read), Optional.empty(), region));
        Ruling right = RULES.discordance(new ReadPair(Optional.empty(), Optional.of(read), region));
        assertThat(left.ruleId()).isEqualTo(right.ruleId());
        return left.outcome();
    }

    private static String discordance(NoduleReading one, NoduleReading other) {
        return RULES.discordance(new ReadPair(Optional.of(one), Optional.of(other), Region.US))
                .ruleId();
    }

    private static NoduleReading reading(NoduleType type, String mm, String p, String category, String action) {
        return new NoduleReading(
                type,
                new BigDecimal(mm),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(p)),
                Optional.of(category),
                Optional.of(action));
    }

    @Test
    void routing_sends_only_untriggered_low_risk_home() {
        assertThat(routing("low", false, false, true, false)).isEqualTo("TERMINAL_HOSPITAL");
        assertThat(routing("low", true, false, true, false)).isEqualTo("TELE_CONSULTATION");
        assertThat(routing("high", false, false, true, false)).isEqualTo("TELE_CONSULTATION");
        assertThat(routing("high", true, true, false, false)).isEqualTo("TRANSFER");
        assertThat(routing("low", false, false, true, true)).isEqualTo("TRANSFER");
        Ruling unknown = RULES.routing(new RoutingFacts(Optional.empty(), false, false, true, false));
        assertThat(unknown.ruleId()).isEqualTo("RT-5");
    }

    private static String routing(String band, boolean trigger, boolean invasive, boolean local, boolean unusable) {
        return RULES.routing(new RoutingFacts(Optional.of(band), trigger, invasive, local, unusable))
                .outcome();
    }

    @Test
    void risk_class_comes_from_the_history_of_each_scheme() {
        assertThat(risk(RiskFactors.Scheme.FLEISCHNER, 70, "29.9", "0")).isEqualTo("low");
        assertThat(risk(RiskFactors.Scheme.FLEISCHNER, 70, "30", "14.9")).isEqualTo("high");
        assertThat(risk(RiskFactors.Scheme.FLEISCHNER, 70, "30", "15")).isEqualTo("low");
        assertThat(risk(RiskFactors.Scheme.CN, 39, "60", "0")).isEqualTo("low");
        assertThat(risk(RiskFactors.Scheme.CN, 40, "20", "0")).isEqualTo("high");
    }

    private static String risk(RiskFactors.Scheme scheme, int age, String packYears, String quit) {
        return RULES.riskFactorClass(new RiskFactors(
                        scheme,
                        Optional.of(age),
                        Optional.of(new BigDecimal(packYears)),
                        Optional.of(new BigDecimal(quit)),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false))
                .outcome();
    }

    @Test
    void second_readers_are_called_for_positives_discordance_and_the_sample() {
        assertThat(RULES.secondRead(true, false, false, false).outcome()).isEqualTo("SECOND_READER");
        assertThat(RULES.secondRead(false, true, false, false).outcome()).isEqualTo("SECOND_READER");
        assertThat(RULES.secondRead(false, false, true, false).outcome()).isEqualTo("THIRD_READER");
        assertThat(RULES.secondRead(false, false, false, true).outcome()).isEqualTo("SECOND_READER");
        assertThat(RULES.secondRead(false, false, false, false).outcome()).isEqualTo("SINGLE_READER");
    }

    @Test
    void reading_quality_objects_to_unlocked_blind_reads_and_unexplained_changes() {
        ReadingFacts fine = new ReadingFacts(true, true, true, true, true, true, Optional.of(BigDecimal.ONE));
        ReadingFacts bad =
                new ReadingFacts(false, false, false, true, false, false, Optional.of(new BigDecimal("1.1")));

        assertThat(RULES.readingQuality(fine)).isEmpty();
        assertThat(RULES.readingQuality(bad))
                .extracting(Ruling::ruleId)
                .containsExactly("QR-01", "QR-02", "QR-05", "QR-06", "QR-07", "QR-08");
    }

    @Test
    void growth_is_not_claimed_across_software_or_within_error() {
        GrowthComparison facts = new GrowthComparison(
                false,
                new BigDecimal("0.3"),
                false,
                29,
                Optional.of(new BigDecimal("-24.9")),
                Optional.of(new BigDecimal("1.5")),
                Optional.of(new BigDecimal("2.9")),
                false,
                new BigDecimal("0.7"));

        assertThat(RULES.growthComparison(facts))
                .extracting(Ruling::ruleId)
                .containsExactly(
                        "QG-01", "QG-02a", "QG-02b", "QG-03a", "QG-04", "QG-05a", "QG-05b", "QG-06", "QG-07", "QG-08");
    }
}
