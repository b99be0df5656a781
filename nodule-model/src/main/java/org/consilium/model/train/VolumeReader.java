package org.consilium.model.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;

/** Makes a volume of the files of one series; training knows voxels and millimetres, never headers. */
@FunctionalInterface
public interface VolumeReader {
    /** Empty where the files make no volume. */
    Optional<CtVolume> volume(List<Path> files);
}
