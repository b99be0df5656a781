package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
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
import org.consilium.rules.Concordance.Level;
import org.consilium.rules.PackResult.State;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;

class MissingAndImpossibleTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

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
}
