package org.consilium.dicomweb.domain;

import java.util.List;
import org.consilium.dicom.Tag;

/** What a search lists, and what it always tells of each (PS3.18 tables 10.6.3-3 to 10.6.3-5). */
public enum SearchLevel {
    STUDY(List.of(
            Tag.StudyDate,
            Tag.StudyTime,
            Tag.AccessionNumber,
            Tag.ReferringPhysicianName,
            Tag.TimezoneOffsetFromUTC,
            Tag.PatientName,
            Tag.PatientID,
            Tag.PatientBirthDate,
            Tag.PatientSex,
            Tag.StudyInstanceUID,
            Tag.StudyID)),
    SERIES(List.of(
            Tag.Modality,
            Tag.TimezoneOffsetFromUTC,
            Tag.SeriesDescription,
            Tag.StudyInstanceUID,
            Tag.SeriesInstanceUID,
            Tag.SeriesNumber,
            Tag.PerformedProcedureStepStartDate,
            Tag.PerformedProcedureStepStartTime,
            Tag.RequestAttributesSequence)),
    INSTANCE(List.of(
            Tag.SOPClassUID,
            Tag.SOPInstanceUID,
            Tag.TimezoneOffsetFromUTC,
            Tag.StudyInstanceUID,
            Tag.SeriesInstanceUID,
            Tag.InstanceNumber,
            Tag.Rows,
            Tag.Columns,
            Tag.BitsAllocated,
            Tag.NumberOfFrames));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> told;

    SearchLevel(List<Integer> told) {
        this.told = told;
    }

    /** Attributes that are returned whether asked for or not, where the object has them. */
    public List<Integer> told() {
        return told;
    }
}
