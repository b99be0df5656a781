package org.consilium.intake;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;

/**
 * Where the lungs lie in a volume; told by whoever can segment them.
 *
 * <p>A mask says nothing of nodules and so is not part of the model's sealed read.
 */
public interface LungMasks {
    /** One byte a voxel of the volume, in its order: 0 outside, 1 right lung, 2 left lung; empty where none was found. */
    Optional<byte[]> of(CtVolume volume);
}
