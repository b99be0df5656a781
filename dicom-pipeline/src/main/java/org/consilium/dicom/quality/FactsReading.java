package org.consilium.dicom.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.quality.AcquisitionFacts.Equipment;
import org.consilium.dicom.quality.AcquisitionFacts.ImageKind;
import org.consilium.dicom.quality.AcquisitionFacts.SliceSpacing;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.series.SliceLayout;
import org.consilium.dicom.volume.CtVolume;

/** Gathers {@link AcquisitionFacts} from headers and volume. */
final class FactsReading {
    private static final int MICROMETRES = 3;
    private static final Pattern SCREENING =
            Pattern.compile("SCREENING|LOW[ _-]?DOSE|\\bLDCT\\b|低剂量|筛查", Pattern.CASE_INSENSITIVE);

    private final List<Header> headers;
    private final Optional<SeriesResult.Assembled> assembled;
    private final LocalDate today;

    FactsReading(List<Attributes> headers, SeriesResult assembly, LocalDate today) {
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("a series has at least 1 instance, not 0");
        }
        this.headers = headers.stream().map(Header::new).toList();
        this.assembled = assembly instanceof SeriesResult.Assembled result ? Optional.of(result) : Optional.empty();
        this.today = today;
    }

    AcquisitionFacts read() {
        String kernel = headers.get(0).text(Tag.ConvolutionKernel);
        Optional<HounsfieldPeaks> peaks = assembled.map(result -> HounsfieldPeaks.of(result.volume()));
        return new AcquisitionFacts(
                headers.size(),
                largest(Tag.SliceThickness),
                assembled.map(result -> spacing(result.layout())),
                kernel,
                KernelClass.of(kernel),
                iterativeReconstruction(),
                largest(Tag.CTDIvol),
                headers.stream().anyMatch(header -> isContrast(header.text(Tag.ContrastBolusAgent))),
                tilt(),
                largest(Tag.PixelSpacing),
                imageKind(),
                headers.stream().allMatch(Header::isRescaled),
                peaks.flatMap(HounsfieldPeaks::air),
                peaks.flatMap(HounsfieldPeaks::softTissue),
                new IdentityCheck(headers, today).problems(),
                largest(Tag.KVP),
                largest(Tag.SpiralPitchFactor),
                isScreening(),
                assembled
                        .flatMap(result -> new LungCoverage(result.volume()).percent())
                        .map(FactsReading::tenths),
                assembled.map(result -> MetalSearch.in(result.volume())),
                headers.stream().allMatch(FactsReading::isUseAllowed),
                equipment());
    }

    private static SliceSpacing spacing(SliceLayout layout) {
        return new SliceSpacing(
                decimal(layout.usualSpacingMm()),
                decimal(layout.largestSpacingMm()),
                decimal(layout.largestDeviationMm()),
                layout.missing(),
                layout.duplicates());
    }

    private Optional<BigDecimal> largest(int tag) {
        OptionalDouble largest = headers.stream()
                .flatMapToDouble(header -> header.numbers(tag))
                .filter(Double::isFinite)
                .max();
        return largest.isPresent() ? Optional.of(decimal(largest.getAsDouble())) : Optional.empty();
    }

    /** Vendors write it in the kernel's second value, in a private tag, or here as a method (PS3.3 C.8.15.3.7). */
    private String iterativeReconstruction() {
        String algorithm = headers.get(0).text(Tag.ReconstructionAlgorithm);
        if (!algorithm.isEmpty() && !algorithm.equals("FILTER_BACK_PROJ")) {
            return algorithm;
        }
        List<String> kernel = headers.get(0).texts(Tag.ConvolutionKernel);
        return kernel.size() > 1 ? kernel.get(1) : "";
    }

    /** Some scanners write that there was none. */
    private static boolean isContrast(String agent) {
        String name = agent.toUpperCase(Locale.ROOT);
        return !name.isEmpty()
                && !List.of("NONE", "NO", "N", "NO CONTRAST", "WITHOUT").contains(name);
    }

    private Optional<BigDecimal> tilt() {
        OptionalDouble written = headers.stream()
                .flatMapToDouble(header -> header.numbers(Tag.GantryDetectorTilt))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max();
        Optional<Double> shown = assembled.map(result -> result.layout().tiltDegrees());
        if (written.isEmpty() && shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(decimal(Math.max(written.orElse(0), shown.orElse(0.0))));
    }

    /** The worst kind of any slice: one reformatted slice makes a series one that is not as it was acquired. */
    private ImageKind imageKind() {
        return headers.stream().map(Header::imageKind).max(Enum::compareTo).orElse(ImageKind.UNKNOWN);
    }

    /** Nothing in the standard says so; sites write it into a description. */
    private boolean isScreening() {
        Header first = headers.get(0);
        return Stream.of(Tag.StudyDescription, Tag.SeriesDescription, Tag.ProtocolName)
                .map(first::text)
                .anyMatch(text -> SCREENING.matcher(text).find());
    }

    /** PS3.3 C.7.1.1 and C.7.2.3: identity removed, or consent to a use that is neither withdrawn nor refused. */
    private static boolean isUseAllowed(Header header) {
        return header.text(Tag.PatientIdentityRemoved).equals("YES") || header.hasConsent();
    }

    private static BigDecimal tenths(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.FLOOR);
    }

    private Equipment equipment() {
        Header first = headers.get(0);
        return new Equipment(
                first.text(Tag.Manufacturer), first.text(Tag.ManufacturerModelName), first.text(Tag.SoftwareVersions));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(MICROMETRES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Where air and soft tissue lie. */
    private record HounsfieldPeaks(Optional<BigDecimal> air, Optional<BigDecimal> softTissue) {
        static HounsfieldPeaks of(CtVolume volume) {
            HounsfieldHistogram histogram = new HounsfieldHistogram(volume);
            return new HounsfieldPeaks(
                    histogram.lowestPeak().map(BigDecimal::valueOf),
                    histogram.highestPeakWithin(-50, 150).map(BigDecimal::valueOf));
        }
    }
}
