package org.consilium.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Answer;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.PetUptake;
import org.consilium.clinical.Sex;
import org.consilium.clinical.SmokingStatus;
import org.junit.jupiter.api.Test;

class MissingInputsTest {
    @Test
    void every_model_says_which_inputs_it_lacks_when_nothing_is_known() {
        List<RiskResult> results = RiskModels.assess(RiskFacts.NONE);

        assertThat(results)
                .allMatch(RiskResult.InsufficientData.class::isInstance)
                .hasSize(7);
        assertThat(results).allMatch(result -> result.probability().isEmpty());
        assertThat(lacking(Brock.FULL_WITH_SPICULATION.assess(RiskFacts.NONE)))
                .containsExactly(
                        "sex",
                        "longMm",
                        "lobe",
                        "spiculation",
                        "age",
                        "familyLungCancer",
                        "emphysema",
                        "type",
                        "noduleCount");
        assertThat(lacking(new Mayo().assess(RiskFacts.NONE)))
                .containsExactly("age", "smoking", "extrathoracicCancer", "longMm", "spiculation", "lobe");
        assertThat(lacking(new Veterans().assess(RiskFacts.NONE))).containsExactly("smoking", "age", "longMm");
        assertThat(lacking(new Pkuph().assess(RiskFacts.NONE)))
                .containsExactly("age", "longMm", "spiculation", "familyAnyCancer", "calcification", "clearBorder");
        assertThat(lacking(Herder.assess(RiskFacts.NONE, PetUptake.FAINT))).contains("age");
    }

    @Test
    void unknown_spiculation_chooses_the_model_without_it() {
        assertThat(Brock.full(person(
                                SmokingStatus.NEVER, Optional.empty(), Answer.NO, Optional.empty(), Answer.UNKNOWN))
                        .model())
                .isEqualTo("brock-2a");
        assertThat(Brock.full(person(SmokingStatus.NEVER, Optional.empty(), Answer.NO, Optional.empty(), Answer.YES))
                        .model())
                .isEqualTo("brock-2b");
    }

    @Test
    void a_former_smoker_without_years_since_quitting_is_insufficient_for_the_va_model() {
        RiskFacts facts = person(SmokingStatus.FORMER, Optional.empty(), Answer.NO, Optional.empty(), Answer.NO);

        assertThat(lacking(new Veterans().assess(facts))).containsExactly("yearsSinceQuit");
    }

    @Test
    void mayo_is_not_for_recent_cancer_and_needs_the_date_of_an_old_one() {
        RiskFacts recent = person(
                SmokingStatus.NEVER, Optional.empty(), Answer.YES, Optional.of(BigDecimal.valueOf(5)), Answer.NO);
        RiskFacts undated = person(SmokingStatus.NEVER, Optional.empty(), Answer.YES, Optional.empty(), Answer.NO);
        RiskFacts old = person(
                SmokingStatus.NEVER, Optional.empty(), Answer.YES, Optional.of(new BigDecimal("5.1")), Answer.NO);

        assertThat(new Mayo().assess(recent)).isInstanceOf(RiskResult.NotApplicable.class);
        assertThat(Herder.assess(recent, PetUptake.NONE)).isInstanceOf(RiskResult.NotApplicable.class);
        assertThat(lacking(new Mayo().assess(undated))).containsExactly("extrathoracicCancer");
        assertThat(new Mayo().assess(old)).isInstanceOf(RiskResult.Probability.class);
    }

    @Test
    void herder_takes_mayo_as_a_fraction_and_refuses_percent() {
        RiskFacts facts = person(SmokingStatus.NEVER, Optional.empty(), Answer.NO, Optional.empty(), Answer.NO);
        double mayo = new Mayo().assess(facts).probability().orElseThrow();

        assertThat(Herder.assess(facts, PetUptake.INTENSE)).isEqualTo(Herder.of(mayo, PetUptake.INTENSE));
        assertThatThrownBy(() -> Herder.of(16.4, PetUptake.NONE)).hasMessageContaining("fraction");
        assertThatThrownBy(() -> PetLikelihoodRatio.of(1, PetUptake.NONE)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void impossible_values_are_refused_by_name_and_bound() {
        assertThatThrownBy(() -> Growth.doublingDays(0, 10, 10)).isInstanceOfSatisfying(InvalidFact.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("firstMm3");
            assertThat(refusal.bound()).isEqualTo("above 0");
        });
        assertThatThrownBy(() -> Growth.consolidationRatio(9, 8)).hasMessageContaining("solidMaximumMm");
        assertThat(Growth.doublingDays(150, 150, 365)).isEmpty();
        assertThat(Growth.doublingDaysFromDiameters(8, 8, 365)).isEmpty();
        assertThat(Growth.ellipsoidVolumeMm3(10, 10, 10)).isEqualTo(Growth.sphereVolumeMm3(10));
    }

    private static List<String> lacking(RiskResult result) {
        assertThat(result).isInstanceOf(RiskResult.InsufficientData.class);
        return ((RiskResult.InsufficientData) result).missing();
    }

    private static RiskFacts person(
            SmokingStatus smoking,
            Optional<BigDecimal> quit,
            Answer cancer,
            Optional<BigDecimal> cancerYears,
            Answer spiculation) {
        return new RiskFacts(
                Optional.of(60),
                Sex.FEMALE,
                smoking,
                quit,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                cancer,
                Answer.NO,
                cancerYears,
                Optional.of(BigDecimal.TEN),
                Optional.of(NoduleType.SOLID),
                Optional.of(Lobe.RUL),
                Optional.of(1),
                spiculation,
                Answer.NO,
                Answer.NO);
    }
}
