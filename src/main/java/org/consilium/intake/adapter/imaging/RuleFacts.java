package org.consilium.intake.adapter.imaging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.AcquisitionFacts.IdentityProblem;
import org.consilium.dicom.quality.AcquisitionFacts.SliceSpacing;
import org.consilium.dicom.quality.EarlierStudies;
import org.consilium.rules.AcquisitionFacts.ImageType;
import org.consilium.rules.AcquisitionFacts.Most;
import org.consilium.rules.AcquisitionFacts.OptionalFact;

/** What headers and voxels say of a series, in the words of the acquisition tables. */
final class RuleFacts {
    private static final BigDecimal AIR_HU = BigDecimal.valueOf(-1000);

    /** A de-identified study may lack its date: that is nothing that could be of somebody else. */
    private static final Set<IdentityProblem> NO_MISMATCH = Set.of(IdentityProblem.STUDY_DATE_ABSENT);

    private RuleFacts() {}

    static org.consilium.rules.AcquisitionFacts of(AcquisitionFacts facts, boolean samePatient) {
        Optional<SliceSpacing> spacing = facts.spacing();
        return new org.consilium.rules.AcquisitionFacts(
                positive(facts.thicknessMm(), Most.THICKNESS_MM),
                upTo(spacing.flatMap(found -> ratio(found.usualMm(), facts.thicknessMm())), Most.SPACING_RATIO),
                upTo(spacing.map(SliceSpacing::deviationMm), Most.DEVIATION_MM),
                upTo(spacing.flatMap(RuleFacts::largestStep), Most.LARGEST_STEP),
                Math.min(spacing.map(SliceSpacing::missing).orElse(0), Most.SLICES),
                Math.min(spacing.map(SliceSpacing::duplicates).orElse(0), Most.SLICES),
                positive(facts.pixelSpacingMm(), Most.PIXEL_SPACING_MM),
                ImageType.valueOf(facts.imageKind().name()),
                facts.rescalePresent(),
                upTo(facts.airHu().map(hu -> hu.subtract(AIR_HU).abs()), Most.AIR_DEVIATION_HU),
                identityProblems(facts, samePatient).isEmpty(),
                optional(facts));
    }

    /** Codes of what does not fit in patient and study identity, in a fixed order; empty text where all fits. */
    static String identityProblems(AcquisitionFacts facts, boolean samePatient) {
        Set<String> problems = new TreeSet<>();
        facts.identityProblems().stream()
                .filter(problem -> !NO_MISMATCH.contains(problem))
                .forEach(problem -> problems.add(problem.name()));
        if (!samePatient) {
            problems.add("OTHER_PATIENT_THAN_FIRST_INSTANCE");
        }
        return String.join(", ", problems);
    }

    private static Map<OptionalFact, String> optional(AcquisitionFacts facts) {
        Map<OptionalFact, String> optional = new EnumMap<>(OptionalFact.class);
        optional.put(OptionalFact.KERNEL_CLASS, facts.kernelClass().name().toLowerCase(Locale.ROOT));
        optional.put(OptionalFact.CONTRAST, String.valueOf(facts.contrast()));
        optional.put(OptionalFact.SCREENING, String.valueOf(facts.screening()));
        positive(facts.ctdiVolMgy(), Most.CTDI_VOL_MGY)
                .ifPresent(dose -> optional.put(OptionalFact.CTDI_VOL_MGY, dose.toPlainString()));
        facts.lungCoveragePercent()
                .ifPresent(percent -> optional.put(OptionalFact.COVERAGE_PERCENT, percent.toPlainString()));
        facts.metal()
                .ifPresent(
                        place -> optional.put(OptionalFact.METAL, place.name().toLowerCase(Locale.ROOT)));
        if (ConsentFlag.isRequired()) {
            optional.put(OptionalFact.CONSENT, String.valueOf(facts.useAllowed()));
        }
        upTo(facts.tiltDegrees(), Most.TILT_DEGREES)
                .ifPresent(degrees -> optional.put(OptionalFact.TILT_DEGREES, degrees.toPlainString()));
        return optional;
    }

    /** The same with what only earlier studies at hand can tell. */
    static org.consilium.rules.AcquisitionFacts of(AcquisitionFacts facts, EarlierStudies earlier) {
        org.consilium.rules.AcquisitionFacts alone = of(facts, true);
        Map<OptionalFact, String> optional = new EnumMap<>(alone.optional());
        optional.put(OptionalFact.RECONSTRUCTION, reconstruction(facts, earlier));
        optional.put(OptionalFact.PRIORS, earlier.studies() == 0 ? "none" : earlier.studies() == 1 ? "one" : "both");
        return alone.withOptional(optional);
    }

    /** Where a header names no reconstruction it may have been any. */
    private static String reconstruction(AcquisitionFacts facts, EarlierStudies earlier) {
        if (earlier.newest().isEmpty()) {
            return "no_prior";
        }
        String before = earlier.newest().get().iterativeReconstruction();
        if (facts.iterativeReconstruction().isEmpty() || before.isEmpty()) {
            return "unknown";
        }
        return facts.iterativeReconstruction().equals(before) ? "same" : "different";
    }

    private static Optional<BigDecimal> ratio(BigDecimal spacing, Optional<BigDecimal> thickness) {
        return thickness
                .filter(millimetres -> millimetres.signum() > 0)
                .map(millimetres -> spacing.divide(millimetres, 3, RoundingMode.HALF_UP));
    }

    /**
     * What a header states, at most as much as the tables ask for: a scout's 744 mm of thickness is judged like any other, and
     * a dose that nobody can have given is judged as the largest.
     */
    private static Optional<BigDecimal> upTo(Optional<BigDecimal> stated, String most) {
        return stated.map(value -> value.min(new BigDecimal(most)));
    }

    /** The same of a quantity that cannot be nought or less: there it is not stated. */
    private static Optional<BigDecimal> positive(Optional<BigDecimal> stated, String most) {
        return upTo(stated.filter(value -> value.signum() > 0), most);
    }

    private static Optional<BigDecimal> largestStep(SliceSpacing spacing) {
        return ratio(spacing.largestMm(), Optional.of(spacing.usualMm()));
    }
}
