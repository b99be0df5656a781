package org.consilium.intake.adapter.imaging;

import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;

/** Makes a volume of files that made one before. */
public interface SeriesReader {
    /** @throws IllegalStateException where the files no longer make a volume */
    CtVolume read(List<Path> files);
}
