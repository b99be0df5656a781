package org.consilium.dicom.phantom;

import org.consilium.dicom.volume.PatientPoint;

/**
 * A nodule drawn into the phantom: the truth to compare findings with.
 *
 * @param centre in patient millimetres
 * @param diameterMm 3 to 40
 * @param kind what it is made of
 * @param spiculated whether strands radiate from it
 */
public record PhantomNodule(PatientPoint centre, double diameterMm, Kind kind, boolean spiculated) {
    public PhantomNodule {
        if (!(diameterMm >= 3 && diameterMm <= 40)) {
            throw new IllegalArgumentException("a nodule's diameter lies within 3 and 40 mm, not " + diameterMm);
        }
    }

    /** What a nodule is made of. */
    public enum Kind {
        SOLID,
        PART_SOLID,
        GROUND_GLASS,
        CALCIFIED
    }
}
