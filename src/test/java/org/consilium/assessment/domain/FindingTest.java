package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void whatLiesOnABoundIsAFinding() {
        assertThatCode(() -> finding("F".repeat(32), FindingType.SOLID, 5000, "0", ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> finding("F", FindingType.SOLID, -5000, "1", "")).doesNotThrowAnyException();
        assertThatCode(() -> finding("F", FindingType.PART_SOLID, 0, "1", "12.0"))
                .doesNotThrowAnyException();
        assertThatCode(() -> with("4X".repeat(8))).doesNotThrowAnyException();
    }

    @Test
    void whatLiesBeyondIsRefusedByTheNameOfItsField() {
        refused("id", () -> finding("", FindingType.SOLID, 0, "0.1", ""));
        refused("id", () -> finding("F".repeat(33), FindingType.SOLID, 0, "0.1", ""));
        refused("probability", () -> finding("F", FindingType.SOLID, 0, "-0.01", ""));
        refused("probability", () -> finding("F", FindingType.SOLID, 0, "1.01", ""));
        refused("centreMm", () -> finding("F", FindingType.SOLID, 5000.1, "0.1", ""));
        refused("centreMm", () -> at(new PatientPoint(0, 5000.1, 0)));
        refused("centreMm", () -> at(new PatientPoint(0, 0, -5000.1)));
        refused("category", () -> with("x".repeat(17)));
    }

    @Test
    void aSolidPartBelongsToAPartSolidNoduleAndIsNoLongerThanIt() {
        refused("solidLongMm", () -> finding("F", FindingType.PART_SOLID, 0, "0.1", ""));
        refused("solidLongMm", () -> finding("F", FindingType.SOLID, 0, "0.1", "3.0"));
        refused("solidLongMm", () -> finding("F", FindingType.PART_SOLID, 0, "0.1", "12.1"));
    }

    @Test
    void meansAreRoundedHalfUpToATenth() {
        Finding finding = new Finding(
                "F",
                FindingType.PART_SOLID,
                new PatientPoint(0, 0, 0),
                DiameterMm.of("15.0", "14.9"),
                Optional.of(DiameterMm.of("6.2", "5.9")),
                Lobe.RUL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal("0.1"),
                Optional.empty());
        assertThat(finding.meanMm()).isEqualTo(new BigDecimal("15.0"));
        assertThat(finding.solidMeanMm()).contains(new BigDecimal("6.1"));
        assertThat(finding).hasToString("Finding[F]");
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsAllEntriesOf(Map.of("field", field)));
    }

    private static Finding with(String category) {
        return finding("F", FindingType.SOLID, new PatientPoint(0, 0, 0), "0.1", "", Optional.of(category));
    }

    private static Finding at(PatientPoint centre) {
        return finding("F", FindingType.SOLID, centre, "0.1", "", Optional.empty());
    }

    private static Finding finding(String id, FindingType type, double xMm, String probability, String solidMm) {
        return finding(id, type, new PatientPoint(xMm, 0, 0), probability, solidMm, Optional.empty());
    }

    private static Finding finding(
            String id,
            FindingType type,
            PatientPoint centre,
            String probability,
            String solidMm,
            Optional<String> category) {
        return new Finding(
                id,
                type,
                centre,
                DiameterMm.of("12.0"),
                solidMm.isEmpty() ? Optional.empty() : Optional.of(DiameterMm.of(solidMm)),
                Lobe.RUL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal(probability),
                category);
    }
}
