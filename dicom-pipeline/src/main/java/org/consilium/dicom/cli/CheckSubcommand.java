package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesFinding;
import org.consilium.dicom.series.SeriesResult;

/** Shows how each CT series under a folder was acquired: the facts that acquisition rules judge. */
final class CheckSubcommand implements Subcommand {
    private final Clock clock;
    private final DicomReader reader = new CoreDicomReader();

    CheckSubcommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "DIR";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        if (arguments.size() != 1) {
            throw new UsageError("check takes one folder");
        }
        Map<String, Series> series = seriesUnder(Path.of(arguments.get(0)));
        if (series.isEmpty()) {
            throw new DicomRefusal(DicomRefusal.Code.NOT_DICOM, "no CT instance under this folder");
        }
        boolean assembled = true;
        for (Series each : series.values()) {
            assembled &= show(each, output);
        }
        return assembled ? 0 : 1;
    }

    private Map<String, Series> seriesUnder(Path folder) throws IOException {
        Map<String, Series> series = new TreeMap<>();
        for (Path file : SendSubcommand.filesUnder(folder)) {
            try {
                Attributes header = reader.read(file, ReadScope.HEADER).dataset();
                if (header.getString(Tag.Modality).filter("CT"::equals).isPresent()) {
                    String uid = header.getString(Tag.SeriesInstanceUID).orElse("");
                    series.computeIfAbsent(uid, key -> new Series(key, new ArrayList<>(), new ArrayList<>()))
                            .add(file, header);
                }
            } catch (DicomRefusal e) {
                continue; // a folder may hold other things than DICOM files
            }
        }
        return series;
    }

    private boolean show(Series series, PrintStream output) {
        SeriesResult result = new SeriesAssembly(reader).assemble(series.files());
        AcquisitionFacts facts = AcquisitionFacts.of(series.headers(), result, LocalDate.now(clock));
        output.println("series " + series.uid());
        line(output, "images", facts.instances() + ", " + facts.imageKind());
        line(
                output,
                "QA-01 thickness",
                facts.thicknessMm().map(mm -> mm + " mm").orElse("absent"));
        line(output, "QA-02 spacing", facts.spacing().map(CheckSubcommand::text).orElse("no volume"));
        line(output, "QA-04 kernel", facts.kernel() + " (" + facts.kernelClass() + ")");
        line(
                output,
                "QA-06 CTDIvol",
                facts.ctdiVolMgy().map(dose -> dose + " mGy").orElse("absent"));
        line(output, "QA-08 contrast", facts.contrast() ? "yes" : "no");
        line(
                output,
                "QA-10 tilt",
                facts.tiltDegrees().map(tilt -> tilt + " degrees").orElse("absent"));
        line(
                output,
                "QA-11 pixel spacing",
                facts.pixelSpacingMm().map(mm -> mm + " mm").orElse("absent"));
        line(output, "QA-13 rescale", facts.rescalePresent() ? "present" : "absent");
        line(output, "QA-13 air", facts.airHu().map(hu -> hu + " HU").orElse("not measured"));
        line(
                output,
                "QA-15 identity",
                facts.identityProblems().isEmpty()
                        ? "consistent"
                        : facts.identityProblems().toString());
        for (SeriesFinding finding : result.findings()) {
            line(output, "found", finding.kind() + " " + finding.value());
        }
        if (result instanceof SeriesResult.NotAssembled failed) {
            line(output, "no volume", failed.reason().toString());
            return false;
        }
        return true;
    }

    private static String text(AcquisitionFacts.SliceSpacing spacing) {
        return spacing.usualMm() + " mm, deviation " + spacing.deviationMm() + " mm, largest " + spacing.largestMm()
                + " mm, missing " + spacing.missing() + ", duplicate " + spacing.duplicates();
    }

    private static void line(PrintStream output, String what, String value) {
        output.printf("  %-20s %s%n", what, value);
    }

    private record Series(String uid, List<Path> files, List<Attributes> headers) {
        void add(Path file, Attributes header) {
            files.add(file);
            headers.add(header);
        }
    }
}
