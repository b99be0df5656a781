package org.consilium.dicom.writeback;

import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;

/**
 * The CT series that written objects speak of.
 *
 * @param header the header of any of its instances: patient, study and frame of reference are taken from it
 * @param sopInstanceUids its instances, in the order in which they lie in the patient
 */
public record SourceSeries(Attributes header, List<String> sopInstanceUids) {
    public SourceSeries {
        if (sopInstanceUids.isEmpty()) {
            throw new IllegalArgumentException("a series needs at least one instance, not 0");
        }
        for (int tag : new int[] {Tag.SOPClassUID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID}) {
            if (header.getString(tag).isEmpty()) {
                throw new IllegalArgumentException("the series' header lacks a study, series or SOP class UID");
            }
        }
        sopInstanceUids = List.copyOf(sopInstanceUids);
    }

    String sopClass() {
        return header.getString(Tag.SOPClassUID).orElseThrow();
    }

    String studyUid() {
        return header.getString(Tag.StudyInstanceUID).orElseThrow();
    }

    String seriesUid() {
        return header.getString(Tag.SeriesInstanceUID).orElseThrow();
    }
}
