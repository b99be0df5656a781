package org.consilium.risk;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Answer;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.Sex;
import org.consilium.clinical.SmokingStatus;

/**
 * What the models ask of a person and one nodule; unknown stays unknown.
 *
 * @param longMm longest diameter in mm
 * @param noduleCount nodules on the study
 * @param extrathoracicCancer cancer outside the chest
 * @param yearsSinceCancer years since any earlier cancer
 * @param familyAnyCancer family history of any cancer
 * @param clearBorder smooth, sharply drawn border
 */
public record RiskFacts(
        Optional<Integer> age,
        Sex sex,
        SmokingStatus smoking,
        Optional<BigDecimal> yearsSinceQuit,
        Answer familyLungCancer,
        Answer familyAnyCancer,
        Answer emphysema,
        Answer extrathoracicCancer,
        Answer previousLungCancer,
        Optional<BigDecimal> yearsSinceCancer,
        Optional<BigDecimal> longMm,
        Optional<NoduleType> type,
        Optional<Lobe> lobe,
        Optional<Integer> noduleCount,
        Answer spiculation,
        Answer calcification,
        Answer clearBorder) {
    /** Nothing is known. */
    public static final RiskFacts NONE = new RiskFacts(
            Optional.empty(),
            Sex.UNKNOWN,
            SmokingStatus.UNKNOWN,
            Optional.empty(),
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN);

    public RiskFacts {
        Bounds.whole("age", age, 18, 120);
        Bounds.within("yearsSinceQuit", yearsSinceQuit, "0", "110");
        Bounds.within("yearsSinceCancer", yearsSinceCancer, "0", "120");
        Bounds.within("longMm", longMm, "0.1", "300");
        Bounds.whole("noduleCount", noduleCount, 1, 1000);
    }

    Optional<BigDecimal> ageYears() {
        return age.map(BigDecimal::valueOf);
    }

    Optional<BigDecimal> count() {
        return noduleCount.map(BigDecimal::valueOf);
    }

    Optional<Boolean> upperLobe() {
        return lobe.map(Lobe::upper);
    }

    Answer everSmoker() {
        return switch (smoking) {
            case NEVER -> Answer.NO;
            case FORMER, CURRENT -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer female() {
        return switch (sex) {
            case FEMALE -> Answer.YES;
            case MALE -> Answer.NO;
            case OTHER, UNKNOWN -> Answer.UNKNOWN;
        };
    }
}
