package org.consilium.dicomweb;

import java.util.Set;
import org.consilium.dicom.UID;

/**
 * Which classes hold nothing but what a scanner saw.
 *
 * <p>Everything else (structured reports, segmentations, presentation states, documents, captures of a screen) may hold what
 * a model or a person read from the images, whoever sent it, and would break the reading order.
 */
public final class ReadObjects {
    private static final Set<String> IMAGES = Set.of(
            UID.CTImageStorage,
            UID.EnhancedCTImageStorage,
            UID.LegacyConvertedEnhancedCTImageStorage,
            UID.MRImageStorage,
            UID.EnhancedMRImageStorage,
            UID.PositronEmissionTomographyImageStorage,
            UID.EnhancedPETImageStorage,
            UID.ComputedRadiographyImageStorage,
            UID.DigitalXRayImageStorageForPresentation,
            UID.DigitalXRayImageStorageForProcessing);

    private ReadObjects() {}

    /** Whether instances of this class stay sealed until the blind read is locked. */
    public static boolean isSealable(String sopClassUid) {
        return !IMAGES.contains(sopClassUid);
    }
}
