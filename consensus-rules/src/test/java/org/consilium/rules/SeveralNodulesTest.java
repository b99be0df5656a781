package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Multiplicity;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.PackResult.State;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;

/** Studies with more than one nodule, and part-solid nodules through time. */
class SeveralNodulesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void the_nodule_with_the_most_intensive_management_leads_whatever_its_place() {
        NoduleFacts small = nodule("small", FindingKind.NON_SOLID, "4").build();
        NoduleFacts large = nodule("large", FindingKind.SOLID, "12")
                .pretestPercent(new BigDecimal("70"))
                .build();

        for (List<NoduleFacts> order : List.of(List.of(small, large), List.of(large, small))) {
            PackResult result = RULES.evaluate("accp-2013", incidental().withNodules(order));
            assertThat(result.noduleId()).isEqualTo("large");
            assertThat(result.ruling().action()).contains("SURGICAL_DIAGNOSIS");
        }
    }

    @Test
    void one_nodule_that_cannot_be_judged_makes_the_answer_wait() {
        NoduleFacts unmeasured = NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                .id("unmeasured")
                .build();
        NoduleFacts large = nodule("large", FindingKind.SOLID, "12")
                .pretestPercent(new BigDecimal("70"))
                .build();

        PackResult result = RULES.evaluate("accp-2013", incidental().withNodules(List.of(large, unmeasured)));

        assertThat(result.state()).isEqualTo(State.INSUFFICIENT_DATA);
        assertThat(result.noduleId()).isEqualTo("unmeasured");
        assertThat(result.missing()).containsExactly("meanMm");
        assertThat(result.ruling().sentence().en()).isEqualTo("Insufficient data: meanMm.");
        assertThat(result.trail()).extracting(Ruling::table).contains("workflow.applicability");
    }

    @Test
    void what_counts_as_a_nodule_makes_them_multiple() {
        NoduleFacts solid = nodule("a", FindingKind.SOLID, "7").build();
        NoduleFacts second = nodule("b", FindingKind.NON_SOLID, "4").build();
        NoduleFacts gone = second.change().status(NoduleStatus.RESOLVED).build();
        NoduleFacts fat = nodule("c", FindingKind.FAT, "9").build();

        assertThat(incidental().withNodules(List.of(solid, second)).multiplicity())
                .isEqualTo(Multiplicity.MULTIPLE);
        assertThat(incidental().withNodules(List.of(solid, gone)).multiplicity())
                .isEqualTo(Multiplicity.SINGLE);
        assertThat(incidental().withNodules(List.of(solid, fat)).multiplicity()).isEqualTo(Multiplicity.SINGLE);
        assertThat(incidental()
                        .withNodules(List.of(solid))
                        .withMultiplicity(Multiplicity.MULTIPLE)
                        .multiplicity())
                .isEqualTo(Multiplicity.MULTIPLE);
        assertThat(incidental().withContext(Context.SCREENING).context()).isEqualTo(Context.SCREENING);
        assertThat(incidental().withNodules(Collections.nCopies(1000, solid)).nodules())
                .hasSize(1000);
        assertThatThrownBy(() -> incidental().withNodules(Collections.nCopies(1001, solid)))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.bound()).isEqualTo("at most 1000"));
    }

    @Test
    void a_solid_part_as_large_as_the_nodule_is_possible() {
        NoduleFacts whole = nodule("a", FindingKind.PART_SOLID, "8")
                .solid(new BigDecimal("8"))
                .volume(new BigDecimal("100"))
                .solidVolume(new BigDecimal("100"))
                .build();

        assertThat(whole.solidMm()).contains(new BigDecimal("8"));
        assertThat(whole.change().finding(FindingKind.SOLID).build().finding()).isEqualTo(FindingKind.SOLID);
    }

    @Test
    void a_solid_part_measured_as_unchanged_does_not_grow_under_fleischner() {
        assertThat(fleischner(part("7", "7").status(NoduleStatus.GROWING))).isEqualTo("PS_GE6_SOLID_GE6");
        assertThat(fleischner(part("7", "7.5").status(NoduleStatus.GROWING))).isEqualTo("PS_GE6_SOLID_GE6");
        assertThat(fleischner(part("7", "6.9").status(NoduleStatus.GROWING))).isEqualTo("PS_HIGH");
        assertThat(fleischner(part("7", "7").status(NoduleStatus.GROWING).flag(NoduleFlag.SOLID_GROWING)))
                .isEqualTo("PS_HIGH");
        assertThat(fleischner(part("7", "6.9").status(NoduleStatus.STABLE))).isEqualTo("PS_GE6_SOLID_GE6");
        assertThat(fleischner(nodule("a", FindingKind.PART_SOLID, "15")
                        .solid(new BigDecimal("7"))
                        .status(NoduleStatus.GROWING)))
                .isEqualTo("PS_HIGH");
    }

    private static String fleischner(NoduleFacts.Builder nodule) {
        return RULES.evaluate("fleischner-2017", incidental().withNodules(List.of(nodule.build())))
                .ruling()
                .outcome();
    }

    private static NoduleFacts.Builder part(String solid, String before) {
        return nodule("a", FindingKind.PART_SOLID, "15")
                .solid(new BigDecimal(solid))
                .prior(new Prior(
                        Optional.of(new BigDecimal("15")),
                        Optional.of(new BigDecimal(before)),
                        Optional.empty(),
                        Optional.of(new BigDecimal("6"))));
    }

    @Test
    void a_reader_who_says_stable_of_what_grew_is_told_so() {
        assertThat(flags("8.0", "6.4", NoduleStatus.STABLE)).contains("STATUS_DISAGREES_WITH_MEASUREMENT");
        assertThat(flags("8.0", "6.4", NoduleStatus.DECREASED)).contains("STATUS_DISAGREES_WITH_MEASUREMENT");
        assertThat(flags("8.0", "6.5", NoduleStatus.STABLE)).isEmpty();
        assertThat(flags("8.0", "6.5", NoduleStatus.GROWING)).contains("STATUS_DISAGREES_WITH_MEASUREMENT");
        assertThat(flags("8.0", "6.4", NoduleStatus.GROWING)).isEmpty();
        assertThat(flags("8.0", "6.5", NoduleStatus.SLOW_GROWING)).isEmpty();
    }

    private static java.util.Set<String> flags(String now, String before, NoduleStatus status) {
        NoduleFacts nodule = nodule("a", FindingKind.SOLID, now)
                .status(status)
                .prior(new Prior(
                        Optional.of(new BigDecimal(before)),
                        Optional.empty(),
                        Optional.of(org.consilium.clinical.LungRadsCategory.TWO),
                        Optional.of(new BigDecimal("12"))))
                .build();
        return RULES.evaluate(
                        "lung-rads-2022",
                        GuidelineCase.of(Context.SCREENING, Region.US).withNodules(List.of(nodule)))
                .flags();
    }

    @Test
    void volumes_and_missing_sizes_of_subsolid_nodules_are_answered_by_bts() {
        NoduleFacts.Builder bare = NoduleFacts.of(FindingKind.NON_SOLID, NoduleStatus.BASELINE);
        assertThat(bts(bare).missing()).containsExactly("longMm or volumeMm3");
        assertThat(bts(bare.volume(new BigDecimal("79.4"))).ruling().outcome()).isEqualTo("SSN_LT5");
        assertThat(bts(bare.volume(new BigDecimal("79.5"))).ruling().outcome()).isEqualTo("SSN_GE5");
        assertThat(bts(nodule("a", FindingKind.NON_SOLID, "9").status(NoduleStatus.STABLE))
                        .missing())
                .containsExactly("monthsSincePrior");
        NoduleFacts.Builder grown = NoduleFacts.of(FindingKind.NON_SOLID, NoduleStatus.GROWING)
                .diameter(DiameterMm.of("11", "7"))
                .prior(new Prior(
                        Optional.of(new BigDecimal("9")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("12"))));
        assertThat(bts(grown).ruling().outcome()).isEqualTo("SSN_GROWTH");
        assertThat(bts(grown.diameter(DiameterMm.of("10.9", "10.9")).brockPercent(BigDecimal.ONE))
                        .ruling()
                        .outcome())
                .isEqualTo("SSN_LOW");
    }

    private static PackResult bts(NoduleFacts.Builder nodule) {
        return RULES.evaluate("bts-2015", incidental().withNodules(List.of(nodule.build())));
    }

    @Test
    void a_pleural_nodule_without_axes_waits_under_nelson() {
        NoduleFacts pleural =
                NoduleFacts.of(FindingKind.JUXTAPLEURAL, NoduleStatus.BASELINE).build();

        assertThat(RULES.evaluate(
                                "nelson",
                                GuidelineCase.of(Context.SCREENING, Region.EU).withNodules(List.of(pleural)))
                        .missing())
                .containsExactly("shortMm");
    }

    @Test
    void the_months_between_two_guidelines_are_those_between_their_windows() {
        NoduleFacts nodule = nodule("a", FindingKind.NON_SOLID, "7").build();
        GuidelineOutcome outcome =
                RULES.guidelines(incidental().withRisk(RiskClass.LOW).withNodules(List.of(nodule)));

        assertThat(outcome.governingPack())
                .hasValueSatisfying(pack -> assertThat(pack.pack()).isEqualTo("fleischner-2017"));
        assertThat(outcome.results()).noneMatch(ruling -> ruling.outcome().equals("NA"));
        assertThat(outcome.disagreements())
                .allSatisfy(found -> assertThat(found.monthsApart()).isGreaterThanOrEqualTo(0));
        assertThat(outcome.disagreeOnInvasive()).isFalse();
    }

    private static NoduleFacts.Builder nodule(String id, FindingKind kind, String mean) {
        return NoduleFacts.of(kind, NoduleStatus.BASELINE).id(id).mean(new BigDecimal(mean));
    }

    private static GuidelineCase incidental() {
        return GuidelineCase.of(Context.INCIDENTAL, Region.US).withAge(60).withRisk(RiskClass.HIGH);
    }
}
