package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A series as one revision of a case holds it.
 *
 * @param facts how it was acquired; its id is the series' id
 * @param description as the scanner wrote it; may hold patient data
 * @param digest names its voxels
 * @param primary whether the case is read on it
 */
public record CaseSeries(
        SeriesFacts facts,
        String seriesInstanceUid,
        String description,
        String modality,
        List<AcquisitionFinding> findings,
        String digest,
        boolean primary,
        Instant addedAt) {
    public CaseSeries {
        findings = List.copyOf(findings);
    }

    public UUID id() {
        return facts.seriesId();
    }

    /** Says nothing of the patient: descriptions may. */
    @Override
    public String toString() {
        return "CaseSeries[" + id() + "]";
    }
}
