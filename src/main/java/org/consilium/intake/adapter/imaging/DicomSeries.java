package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesFinding;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Files of one series through the DICOM reader: headers, and the volume that they make. */
@ApplicationScoped
class DicomSeries implements SeriesReader {
    private final DicomReader reader;
    private final SeriesAssembly assembly;

    DicomSeries(DicomReader reader) {
        this.reader = reader;
        this.assembly = new SeriesAssembly(reader);
    }

    SeriesResult assemble(List<Path> files) {
        return assembly.assemble(files);
    }

    /** The headers of those files that can be read; an unreadable one is among the findings of the assembly. */
    List<Attributes> headers(List<Path> files) {
        List<Attributes> headers = new ArrayList<>();
        for (Path file : files) {
            try {
                headers.add(reader.read(file, ReadScope.HEADER).dataset());
            } catch (IOException unreadable) {
                // it is among the findings of the assembly
            }
        }
        return headers;
    }

    @Override
    public CtVolume read(List<Path> files) {
        // With one file less there may still be a volume, but not the one that was read and measured.
        if (files.stream().allMatch(Files::isReadable)
                && assemble(files) instanceof SeriesResult.Assembled assembled
                && assembled.findings().stream().noneMatch(DicomSeries::isLoss)) {
            return assembled.volume();
        }
        throw Refusal.of(Problem.IMAGES_GONE);
    }

    /** What came in was readable then. */
    private static boolean isLoss(SeriesFinding finding) {
        return finding.kind() == SeriesFinding.Kind.UNREADABLE_FILES;
    }
}
