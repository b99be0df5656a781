package org.consilium.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Coded;

/**
 * What is known of a CT series; rules whose facts are not given are not asked.
 *
 * @param thicknessMm SliceThickness, empty when absent
 * @param spacingRatio slice spacing divided by thickness, empty when it cannot be derived
 * @param deviationMm largest deviation from uniform spacing
 * @param largestStep largest step between neighbouring slices divided by the usual one, empty when it cannot be derived
 * @param missingSlices positions without a slice
 * @param duplicateSlices positions with more than one slice
 * @param pixelSpacingMm larger in-plane spacing
 * @param airDeviationHu distance of measured air from −1000 HU, empty when not measured
 * @param optional facts of the rules that need more than headers
 */
public record AcquisitionFacts(
        Optional<BigDecimal> thicknessMm,
        Optional<BigDecimal> spacingRatio,
        Optional<BigDecimal> deviationMm,
        Optional<BigDecimal> largestStep,
        int missingSlices,
        int duplicateSlices,
        Optional<BigDecimal> pixelSpacingMm,
        ImageType imageType,
        boolean rescalePresent,
        Optional<BigDecimal> airDeviationHu,
        boolean identityConsistent,
        Map<OptionalFact, String> optional) {
    /** What ImageType (0008,0008) says. */
    public enum ImageType implements Coded {
        ORIGINAL_PRIMARY_AXIAL,
        ORIGINAL_PRIMARY,
        SECONDARY_OR_DERIVED,
        LOCALIZER,
        UNKNOWN
    }

    /** Facts that arrive from elsewhere or later; each opens its rule. */
    public enum OptionalFact {
        /** QA-04: smooth, standard, sharp, bone, unknown. */
        KERNEL_CLASS,
        /** QA-05: same, different, unknown, no_prior. */
        RECONSTRUCTION,
        /** QA-06: mGy, or empty text when not stated; opened by SCREENING. */
        CTDI_VOL_MGY,
        /** QA-06: true or false. */
        SCREENING,
        /** QA-07: percent. */
        COVERAGE_PERCENT,
        /** QA-08: true or false. */
        CONTRAST,
        /** QA-09: 0 to 3. */
        MOTION,
        /** QA-10: degrees without sign. */
        TILT_DEGREES,
        /** QA-14: none, away_from_lungs, near_lung (nodules not known yet), near_nodule, over_nodule. */
        METAL,
        /** QA-16: both, one, none. */
        PRIORS,
        /** QA-16: true or false. */
        PRIOR_KNOWN,
        /** QA-17: true or false. */
        CONSENT
    }

    /** The largest values that the tables ask about; who knows of a larger one states the largest. */
    public static final class Most {
        public static final String THICKNESS_MM = "10000";
        public static final String SPACING_RATIO = "100";
        public static final String DEVIATION_MM = "1000";
        public static final String LARGEST_STEP = "100000";
        public static final int SLICES = 100000;
        public static final String PIXEL_SPACING_MM = "20";
        public static final String AIR_DEVIATION_HU = "10000";
        public static final String CTDI_VOL_MGY = "500";
        public static final String TILT_DEGREES = "90";

        private Most() {}
    }

    public AcquisitionFacts {
        Bounds.within("thicknessMm", thicknessMm, "0", Most.THICKNESS_MM);
        Bounds.within("spacingRatio", spacingRatio, "0", Most.SPACING_RATIO);
        Bounds.within("deviationMm", deviationMm, "0", Most.DEVIATION_MM);
        Bounds.within("largestStep", largestStep, "1", Most.LARGEST_STEP);
        Bounds.whole("missingSlices", missingSlices, 0, Most.SLICES);
        Bounds.whole("duplicateSlices", duplicateSlices, 0, Most.SLICES);
        Bounds.within("pixelSpacingMm", pixelSpacingMm, "0", Most.PIXEL_SPACING_MM);
        Bounds.within("airDeviationHu", airDeviationHu, "0", Most.AIR_DEVIATION_HU);
        optional = optional.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(optional));
    }

    /** The same with other optional facts. */
    public AcquisitionFacts withOptional(Map<OptionalFact, String> facts) {
        return new AcquisitionFacts(
                thicknessMm,
                spacingRatio,
                deviationMm,
                largestStep,
                missingSlices,
                duplicateSlices,
                pixelSpacingMm,
                imageType,
                rescalePresent,
                airDeviationHu,
                identityConsistent,
                facts);
    }
}
