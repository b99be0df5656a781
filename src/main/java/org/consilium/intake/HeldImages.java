package org.consilium.intake;

import java.util.UUID;
import org.consilium.dicom.volume.CtVolume;

/** The CT of a study that is held without a case. Loading takes seconds: call from a worker thread. */
public interface HeldImages {
    /**
     * A series as Hounsfield units.
     *
     * @param digest names its voxels, for keeping them at hand
     * @throws IllegalStateException where its files no longer make a volume
     */
    CtVolume volume(UUID studyId, String seriesInstanceUid, String digest);
}
