package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;

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
                continue;
            }
        }
        return headers;
    }

    @Override
    public CtVolume read(List<Path> files) {
        if (assemble(files) instanceof SeriesResult.Assembled assembled) {
            return assembled.volume();
        }
        throw new IllegalStateException("files that made a volume when they came no longer do");
    }
}
