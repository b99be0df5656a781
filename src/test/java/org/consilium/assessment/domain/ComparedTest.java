package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.consilium.intake.History;
import org.consilium.intake.History.Context;
import org.consilium.intake.History.Region;
import org.consilium.intake.SeriesFacts;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;
import org.consilium.rules.TriggerFacts.Circumstance;
import org.junit.jupiter.api.Test;

class ComparedTest {
    private static final ConsensusRules RULES = ConsensusRules.shipped();

    private static Compared compare(ReadContent person, ModelRead model) {
        return compare(person, model, Some.history(Context.INCIDENTAL, Region.US), Some.series(), false);
    }

    private static Compared compare(
            ReadContent person, ModelRead model, History history, SeriesFacts series, boolean reconciled) {
        Question question = new Question(person, model, Optional.empty(), reconciled, history, series);
        return Compared.of(question, RULES, Set.of());
    }

    @Test
    void readsThatSeeTheSameSmallNoduleAgreeAndNeedNoPanel() {
        Compared compared =
                compare(Some.says(Some.solid("F1", 0, "4.0", "0.02")), Some.read(Some.seen("M1", 2, "4.1", 0.02)));
        assertThat(compared.level()).isEqualTo("none");
        assertThat(compared.guidelines().governingPack().orElseThrow().pack()).isEqualTo("fleischner-2017");
        assertThat(compared.band()).isEqualTo("low");
        assertThat(compared.panelNeeded()).isFalse();
    }

    @Test
    void aNoduleOfSixMillimetresThatOnlyTheModelSeesIsAMajorDiscordance() {
        Compared compared = compare(Some.says(), Some.read(Some.seen("M1", 0, "6.0", 0.1)));
        assertThat(compared.isMajor()).isTrue();
        assertThat(compared.triggers()).extracting(Ruling::outcome).contains("MT-07");
    }

    @Test
    void aSmallNoduleThatOnlyTheModelSeesIsNoted() {
        Compared compared = compare(Some.says(), Some.read(Some.seen("M1", 0, "4.0", 0.02)));
        assertThat(compared.level()).isEqualTo("minor");
        assertThat(compared.band()).isEqualTo("none");
    }

    @Test
    void aReconciledReadNoLongerTriggersAPanelByDiscordance() {
        Compared compared = compare(
                Some.says(),
                Some.read(Some.seen("M1", 0, "6.0", 0.1)),
                Some.history(Context.INCIDENTAL, Region.US),
                Some.series(),
                true);
        assertThat(compared.triggers()).extracting(Ruling::outcome).doesNotContain("MT-07");
    }

    @Test
    void theModelsVolumeServesVolumeGuidelinesUnlessVolumetryIsForbidden() {
        ReadContent person = Some.says(Some.solid("F1", 0, "9.0", "0.05"));
        ModelRead model = Some.read(Some.seen("M1", 0, "9.0", 0.05));
        History screening = Some.history(Context.SCREENING, Region.EU);
        assertThat(compare(person, model, screening, Some.series(), false).triggers())
                .extracting(Ruling::outcome)
                .contains("MT-04");
        assertThat(compare(person, model, screening, Some.series("VOLUMETRY"), false)
                        .triggers())
                .extracting(Ruling::outcome)
                .doesNotContain("MT-04");
    }

    @Test
    void theHigherOfCustomaryModelAndNoduleModelGivesTheBand() {
        Compared compared =
                compare(Some.says(Some.solid("F1", 0, "5.0", "0.02")), Some.read(Some.seen("M1", 0, "5.0", 0.7)));
        assertThat(compared.band()).isEqualTo("high");
        assertThat(compared.panelNeeded()).isTrue();
    }

    @Test
    void circumstancesTriggerByThemselves() {
        Question question = new Question(
                Some.says(Some.solid("F1", 0, "4.0", "0.02")),
                Some.read(Some.seen("M1", 0, "4.0", 0.02)),
                Optional.empty(),
                false,
                Some.history(Context.INCIDENTAL, Region.US),
                Some.series());
        Compared compared = Compared.of(question, RULES, Set.of(Circumstance.REQUESTED));
        assertThat(compared.triggers()).extracting(Ruling::outcome).containsExactly("MT-14");
        assertThat(compared.panelNeeded()).isTrue();
    }

    @Test
    void rowsThatJudgedAreToldOnceTheWorstFirstAndEachPairNamesItsOwn() {
        Compared compared = compare(
                Some.says(
                        Some.solid("F1", 0, "4.0", "0.02"),
                        Some.solid("F2", 40, "4.0", "0.02"),
                        Some.solid("F3", 80, "9.0", "0.05")),
                Some.read(Some.seen("M1", 0, "4.0", 0.02), Some.seen("M2", 40, "4.0", 0.02)));
        ComparisonView.Agreement told = ComparisonView.of(compared, false).comparison();
        assertThat(told.rulings()).extracting(RulingView::outcome).containsExactly("major", "none");
        assertThat(told.pairs())
                .filteredOn(pair -> pair.ruleId().equals(told.rulings().get(0).ruleId()))
                .extracting(ComparisonView.PairView::humanNodule)
                .containsExactly("F3");
        assertThat(told.pairs())
                .filteredOn(pair -> pair.ruleId().equals(told.rulings().get(1).ruleId()))
                .hasSize(2);
    }

    @Test
    void aSecondReaderStandsInTheModelsPlace() {
        Question question = new Question(
                Some.says(Some.solid("F1", 0, "4.0", "0.02")),
                new ModelRead.Failed("ATTEMPTS_USED_UP"),
                Optional.of(Some.says(Some.solid("S1", 1, "4.2", "0.02"))),
                false,
                Some.history(Context.INCIDENTAL, Region.US),
                Some.series());
        ComparisonView view = ComparisonView.of(Compared.of(question, RULES, Set.of()), true);
        assertThat(view.comparison().pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.humanNodule()).isEqualTo("F1");
            assertThat(pair.secondFinding()).isEqualTo("S1");
            assertThat(pair.modelNodule()).isNull();
        });
    }
}
