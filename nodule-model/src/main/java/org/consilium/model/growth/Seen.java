package org.consilium.model.growth;

import org.consilium.dicom.volume.PatientPoint;

/**
 * One nodule as one study shows it.
 *
 * @param id unique within the study
 * @param meanMm mean diameter
 */
public record Seen(String id, PatientPoint centre, double meanMm) {
    public Seen {
        if (!(meanMm > 0)) {
            throw new IllegalArgumentException("a mean diameter is above 0 mm, not " + meanMm);
        }
    }
}
