package org.consilium.model.data;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;

/**
 * One nodule that radiologists rated, cut from its CT.
 *
 * @param id names nodule and patient as the data set does
 * @param patient the data set's pseudonym
 * @param fold patient-disjoint part it belongs to
 * @param keptOut whether training must not use this patient, because a whole series of the same patient is a test
 * @param ct the cut-out, on the scanner's grid
 * @param mask one byte a voxel of {@code ct}, 1 inside the readers' consensus border
 * @param point a place near the nodule's centre, as a reader would point to it
 * @param ratings what the readers rated
 * @param malignant mean malignancy above 3, or below; absent at exactly 3
 */
public record AnnotatedNodule(
        String id,
        String patient,
        int fold,
        boolean keptOut,
        CtVolume ct,
        byte[] mask,
        PatientPoint point,
        ReaderRatings ratings,
        Optional<Boolean> malignant) {
    public AnnotatedNodule {
        if (mask.length != ct.hounsfield().length) {
            throw new IllegalArgumentException(
                    "a mask has one value a voxel, " + ct.hounsfield().length + ", not " + mask.length);
        }
    }

    /** Volume inside the readers' border. */
    public double maskVolumeMm3() {
        int voxels = 0;
        for (byte each : mask) {
            voxels += each;
        }
        return voxels * ct.grid().voxelVolumeMm3();
    }
}
