package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.History;
import org.consilium.intake.History.Answer;
import org.consilium.intake.History.Context;
import org.consilium.intake.History.Region;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;
import org.junit.jupiter.api.Test;

/** Every fact of a case that makes a panel mandatory reaches the table, and its absence does not. */
class TriggersTest {
    private static final ConsensusRules RULES = ConsensusRules.shipped();
    private static final History INCIDENTAL = Some.history(Context.INCIDENTAL, Region.US);

    @Test
    void theCategoryOfLungRadsTriggers() {
        History screening = Some.history(Context.SCREENING, Region.US);
        assertThat(triggers(screening, Some.solid("F1", 0, "15.0", "0.02"))).contains("MT-01");
        assertThat(triggers(screening, Some.solid("F1", 0, "14.9", "0.02"))).doesNotContain("MT-01");
    }

    @Test
    void aSolidNoduleOfEightMillimetresTriggersWithItsBrock() {
        assertThat(triggers(INCIDENTAL, Some.solid("F1", 0, "16.0", "0.02"))).contains("MT-02");
        assertThat(triggers(INCIDENTAL, Some.solid("F1", 0, "7.9", "0.02"))).doesNotContain("MT-02");
        assertThat(triggers(INCIDENTAL, of(FindingType.NON_SOLID, NoduleStatus.BASELINE, "")))
                .doesNotContain("MT-02");
    }

    @Test
    void aBenignFindingLeadsToNone() {
        assertThat(triggers(INCIDENTAL, of(FindingType.BENIGN_CALCIFIED, NoduleStatus.BASELINE, "")))
                .isEmpty();
    }

    @Test
    void growingAndLastingPartSolidNodulesTrigger() {
        assertThat(triggers(INCIDENTAL, of(FindingType.PART_SOLID, NoduleStatus.GROWING, "5.9")))
                .contains("MT-05p")
                .doesNotContain("MT-06");
        assertThat(triggers(INCIDENTAL, of(FindingType.PART_SOLID, NoduleStatus.STABLE, "6.0")))
                .contains("MT-06")
                .doesNotContain("MT-05p");
        assertThat(triggers(INCIDENTAL, of(FindingType.PART_SOLID, NoduleStatus.BASELINE, "6.0")))
                .doesNotContain("MT-05p", "MT-06");
        assertThat(triggers(INCIDENTAL, of(FindingType.SOLID, NoduleStatus.GROWING, "")))
                .doesNotContain("MT-05p");
    }

    @Test
    void twoNodulesThatTheReaderHoldsSuspiciousTrigger() {
        Finding sure = Some.solid("F1", 0, "5.0", "0.7");
        assertThat(triggers(INCIDENTAL, sure, Some.solid("F2", 50, "5.0", "0.7")))
                .contains("MT-10n");
        assertThat(triggers(INCIDENTAL, sure, Some.solid("F2", 50, "5.0", "0.01")))
                .doesNotContain("MT-10n");
    }

    @Test
    void anImmunosuppressedPersonTriggers() {
        assertThat(triggers(
                        Some.history(Context.INCIDENTAL, Region.US, Answer.YES), Some.solid("F1", 0, "4.0", "0.02")))
                .contains("MT-10i");
        assertThat(triggers(INCIDENTAL, Some.solid("F1", 0, "4.0", "0.02"))).isEmpty();
    }

    @Test
    void aModelThatFindsTheImagesStrangeTriggersAndOneThatAbstainsOtherwiseDoesNot() {
        ReadContent person = Some.says(Some.solid("F1", 0, "4.0", "0.02"));
        assertThat(triggers(person, new ModelRead.Abstained("OUT_OF_DISTRIBUTION", "", Optional.empty()), INCIDENTAL))
                .contains("MT-12");
        assertThat(triggers(person, new ModelRead.Abstained("THICK_SLICES", "", Optional.empty()), INCIDENTAL))
                .doesNotContain("MT-12");
    }

    private static List<String> triggers(History history, Finding... findings) {
        return triggers(Some.says(findings), new ModelRead.Failed("OFF"), history);
    }

    private static List<String> triggers(ReadContent person, ModelRead model, History history) {
        Question question = new Question(person, model, Optional.empty(), true, history, Some.series());
        return Compared.of(question, RULES, Set.of()).triggers().stream()
                .map(Ruling::ruleId)
                .toList();
    }

    private static Finding of(FindingType type, NoduleStatus status, String solidMm) {
        return new Finding(
                "F1",
                type,
                new PatientPoint(0, 0, 0),
                DiameterMm.of("12.0"),
                solidMm.isEmpty() ? Optional.empty() : Optional.of(DiameterMm.of(solidMm)),
                Lobe.RUL,
                Margin.SMOOTH,
                type == FindingType.BENIGN_CALCIFIED ? Calcification.BENIGN : Calcification.NONE,
                status,
                new BigDecimal("0.02"),
                Optional.empty());
    }
}
