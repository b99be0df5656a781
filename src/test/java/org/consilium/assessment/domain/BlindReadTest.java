package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class BlindReadTest {
    private static final UUID READER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final ReadContent NOTHING = new ReadContent(List.of(), Optional.of("nothing seen"));

    @Test
    void aLockedReadTakesNoChangeAndNoSecondLock() {
        BlindRead locked = BlindRead.begin(READER, NOTHING, NOW).lock(READER, NOW);
        assertThatThrownBy(() -> locked.edit(READER, NOTHING, NOW)).satisfies(refused(Problem.ALREADY_LOCKED));
        assertThatThrownBy(() -> locked.lock(READER, NOW)).satisfies(refused(Problem.ALREADY_LOCKED));
    }

    @Test
    void nobodyLocksTheDraftOfSomebodyElse() {
        BlindRead draft = BlindRead.begin(READER, NOTHING, NOW);
        assertThatThrownBy(() -> draft.lock(UUID.randomUUID(), NOW)).satisfies(refused(Problem.FORBIDDEN));
    }

    @Test
    void noNoduleMustBeSaidInWords() {
        BlindRead draft = BlindRead.begin(READER, new ReadContent(List.of(), Optional.of("  ")), NOW);
        assertThatThrownBy(() -> draft.lock(READER, NOW)).satisfies(refused(Problem.INVALID_INPUT));
    }

    @Test
    void aSolidPartBelongsToAPartSolidNoduleAndFitsInside() {
        assertThatThrownBy(() -> finding(FindingType.PART_SOLID, Optional.empty()))
                .hasMessageContaining("solidLongMm");
        assertThatThrownBy(() -> finding(FindingType.SOLID, Optional.of(DiameterMm.of("3"))))
                .hasMessageContaining("solidLongMm");
        assertThatThrownBy(() -> finding(FindingType.PART_SOLID, Optional.of(DiameterMm.of("9.1"))))
                .hasMessageContaining("at most longMm");
        assertThat(finding(FindingType.PART_SOLID, Optional.of(DiameterMm.of("9.0")))
                        .solidMeanMm())
                .contains(new BigDecimal("9.0"));
    }

    @Test
    void whatAReaderSaysIsNotInTheTextOfItsObjects() {
        ReadContent content =
                new ReadContent(List.of(finding(FindingType.SOLID, Optional.empty())), Optional.of("CANARY"));
        assertThat(content.toString()).doesNotContain("CANARY").doesNotContain("9.0");
    }

    private static Finding finding(FindingType type, Optional<DiameterMm> solid) {
        return new Finding(
                "F1",
                type,
                new PatientPoint(1, 2, 3),
                DiameterMm.of("9.0"),
                solid,
                Lobe.LLL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal("0.5"),
                Optional.empty());
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> refused(Problem problem) {
        return thrown -> assertThat(((Refusal) thrown).problem()).isEqualTo(problem);
    }
}
