package org.consilium.intake.adapter.imaging;

import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;

/** Makes a volume of files that made one before. */
public interface SeriesReader {
    /** @throws org.consilium.problem.Refusal {@code images-gone} where the files are not all there or make no volume any more */
    CtVolume read(List<Path> files);
}
