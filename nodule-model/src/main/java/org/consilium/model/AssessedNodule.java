package org.consilium.model;

import org.consilium.dicom.volume.PatientPoint;

/**
 * One nodule as the model sees it.
 *
 * @param centre centre of its segmentation, in patient millimetres
 * @param seed where the reading began: reading there again gives the same numbers
 * @param detectionScore how nodule-like the place is, 0 to 1
 * @param measurement its size and density
 * @param description its type
 * @param risk of malignancy, as radiologists would rate it
 * @param location the lung it lies in, and the lobe as an estimate
 * @param outline which voxels of the series it holds
 */
public record AssessedNodule(
        PatientPoint centre,
        PatientPoint seed,
        double detectionScore,
        Measurement measurement,
        Description description,
        Risk risk,
        Location location,
        Outline outline) {
    public AssessedNodule {
        Bounds.fraction("a detection score", detectionScore);
    }
}
