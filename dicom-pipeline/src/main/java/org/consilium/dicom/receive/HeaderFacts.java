package org.consilium.dicom.receive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lists, identity checks and the choice of a series need of an instance's header. Patient data: never logged.
 *
 * @param patientId (0010,0020), empty text where absent
 * @param patientName (0010,0010) as sent, empty text where absent
 * @param patientBirthDate (0010,0030)
 * @param patientSex (0010,0040), M, F or O, empty text where absent
 * @param patientAge (0010,1010) as sent, such as 064Y, empty text where absent
 * @param studyDate (0008,0020)
 * @param studyDescription (0008,1030)
 * @param accessionNumber (0008,0050)
 * @param modality (0008,0060)
 * @param seriesDescription (0008,103E)
 * @param seriesNumber (0020,0011)
 * @param instanceNumber (0020,0013)
 * @param rows (0028,0010)
 * @param columns (0028,0011)
 * @param frames (0028,0008), 1 where absent and there are pixels, 0 without pixels
 * @param placedInPatient whether position and orientation in the patient are known, so that it can be part of a volume
 */
public record HeaderFacts(
        String patientId,
        String patientName,
        Optional<LocalDate> patientBirthDate,
        String patientSex,
        String patientAge,
        Optional<LocalDate> studyDate,
        String studyDescription,
        String accessionNumber,
        String modality,
        String seriesDescription,
        OptionalInt seriesNumber,
        OptionalInt instanceNumber,
        int rows,
        int columns,
        int frames,
        boolean placedInPatient) {

    /** Says nothing of the patient: a header may end up in a message by accident. */
    @Override
    public String toString() {
        return "HeaderFacts[" + modality + ", " + columns + " x " + rows + " x " + frames + "]";
    }
}
