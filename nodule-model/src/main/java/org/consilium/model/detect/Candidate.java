package org.consilium.model.detect;

import org.consilium.dicom.volume.PatientPoint;

/**
 * A place that is denser than what surrounds it, as a ball of some size would be.
 *
 * @param point its centre
 * @param scaleMm standard deviation of the filter that answered most
 * @param strengthHu by how much it is denser, in HU
 */
public record Candidate(PatientPoint point, double scaleMm, float strengthHu) {}
