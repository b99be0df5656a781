package org.consilium.dicom.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.series.SeriesResult;

/**
 * How a CT series was acquired.
 *
 * @param instances files of the series
 * @param thicknessMm SliceThickness (0018,0050), the largest where slices differ
 * @param spacing distances along the normal; absent where there is no volume
 * @param kernel ConvolutionKernel (0018,1210) as written, empty where absent
 * @param kernelClass what kind of kernel that is
 * @param iterativeReconstruction name of an iterative or learned reconstruction, empty for none or not stated
 * @param ctdiVolMgy CTDIvol (0018,9345), the largest where slices differ
 * @param contrast whether ContrastBolusAgent (0018,0010) names one
 * @param tiltDegrees gantry tilt without sign: the larger of GantryDetectorTilt (0018,1120) and what positions show
 * @param pixelSpacingMm PixelSpacing (0028,0030), the larger of its two values
 * @param imageKind what ImageType (0008,0008) says
 * @param rescalePresent whether every slice has rescale slope and intercept
 * @param airHu where air lies in HU as measured, absent without volume
 * @param softTissueHu where soft tissue lies in HU as measured, absent without volume
 * @param identityProblems what does not fit in patient and study identity; empty when all fits
 * @param tubeKilovolts KVP (0018,0060)
 * @param pitch SpiralPitchFactor (0018,9311)
 * @param screening whether a description or protocol name says that this is a screening or low-dose study
 * @param lungCoveragePercent how much of the lungs the volume holds, absent without volume or lung
 * @param metal whether the volume shows metal, and where, absent without volume
 * @param useAllowed whether headers say that identity was removed (0012,0062) or use was consented to (0012,0083)
 * @param equipment manufacturer, model and software version, as a comparison with a prior needs them
 */
public record AcquisitionFacts(
        int instances,
        Optional<BigDecimal> thicknessMm,
        Optional<SliceSpacing> spacing,
        String kernel,
        KernelClass kernelClass,
        String iterativeReconstruction,
        Optional<BigDecimal> ctdiVolMgy,
        boolean contrast,
        Optional<BigDecimal> tiltDegrees,
        Optional<BigDecimal> pixelSpacingMm,
        ImageKind imageKind,
        boolean rescalePresent,
        Optional<BigDecimal> airHu,
        Optional<BigDecimal> softTissueHu,
        Set<IdentityProblem> identityProblems,
        Optional<BigDecimal> tubeKilovolts,
        Optional<BigDecimal> pitch,
        boolean screening,
        Optional<BigDecimal> lungCoveragePercent,
        Optional<MetalPlace> metal,
        boolean useAllowed,
        Equipment equipment) {

    public AcquisitionFacts {
        if (instances < 1) {
            throw new IllegalArgumentException("a series has at least 1 instance, not " + instances);
        }
        identityProblems = Set.copyOf(identityProblems);
    }

    /**
     * Reads the facts of one series.
     *
     * @param headers the datasets of all its files, pixel data not needed; at least one
     * @param assembly what became of them as a volume
     * @param today the day after which no study can have been made
     */
    public static AcquisitionFacts of(List<Attributes> headers, SeriesResult assembly, LocalDate today) {
        return new FactsReading(headers, assembly, today).read();
    }

    /**
     * Distances of slices along their normal.
     *
     * @param usualMm the median
     * @param largestMm the largest, gaps included
     * @param deviationMm largest difference from a whole multiple of the usual one
     * @param missing places without a slice
     * @param duplicates slices at a place that another one holds
     */
    public record SliceSpacing(
            BigDecimal usualMm, BigDecimal largestMm, BigDecimal deviationMm, int missing, int duplicates) {}

    /** What made the images; two studies are measured alike only if all three are equal. */
    public record Equipment(String manufacturer, String model, String software) {}

    /** What ImageType (0008,0008) says an image is. */
    public enum ImageKind {
        ORIGINAL_PRIMARY_AXIAL,
        ORIGINAL_PRIMARY,
        SECONDARY_OR_DERIVED,
        LOCALIZER,
        UNKNOWN
    }

    /** What does not fit in the identity of patient and study. */
    public enum IdentityProblem {
        PATIENT_ID_ABSENT,
        PATIENT_ID_DIFFERS,
        PATIENT_NAME_DIFFERS,
        BIRTH_DATE_DIFFERS,
        BIRTH_AFTER_STUDY,
        STUDY_DATE_ABSENT,
        STUDY_DATE_IN_FUTURE,
        STUDY_UID_DIFFERS
    }
}
