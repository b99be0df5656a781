package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that has arrived of a study, at a moment when nothing more seemed to come.
 *
 * @param id the trace id given at its first instance; becomes the case's id
 * @param studyInstanceUid DICOM's name of it
 * @param series everything that came, new or known
 * @param lastArrival when the newest instance came
 */
public record ReceivedStudy(UUID id, String studyInstanceUid, List<ReceivedSeries> series, Instant lastArrival) {
    public ReceivedStudy {
        series = List.copyOf(series);
    }
}
