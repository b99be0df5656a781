package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.Value;
import org.consilium.dicom.core.Encoding;
import org.consilium.dicom.receive.IntakeRefusal.Reason;

/** What an instance that was just written says of itself, after the check that it is whole. */
final class InspectedHeader {
    private static final int DATE_DIGITS = 8;

    private static final Set<Integer> WANTED = Set.of(
            Tag.SpecificCharacterSet,
            Tag.SOPClassUID,
            Tag.SOPInstanceUID,
            Tag.StudyDate,
            Tag.AccessionNumber,
            Tag.Modality,
            Tag.StudyDescription,
            Tag.SeriesDescription,
            Tag.PatientName,
            Tag.PatientID,
            Tag.PatientBirthDate,
            Tag.PatientSex,
            Tag.PatientAge,
            Tag.StudyInstanceUID,
            Tag.SeriesInstanceUID,
            Tag.SeriesNumber,
            Tag.InstanceNumber,
            Tag.ImagePositionPatient,
            Tag.ImageOrientationPatient,
            Tag.SamplesPerPixel,
            Tag.PhotometricInterpretation,
            Tag.NumberOfFrames,
            Tag.Rows,
            Tag.Columns,
            Tag.BitsAllocated,
            Tag.PerFrameFunctionalGroupsSequence);
    /** Nothing without pixels. */
    private static final Set<String> IMAGE_CLASSES = Set.of(
            UID.CTImageStorage,
            UID.EnhancedCTImageStorage,
            UID.LegacyConvertedEnhancedCTImageStorage,
            UID.MRImageStorage,
            UID.SecondaryCaptureImageStorage,
            UID.PositronEmissionTomographyImageStorage);

    private final Attributes values;

    private InspectedHeader(Attributes values) {
        this.values = values;
    }

    /** Scans a file that begins with the header this software wrote. */
    static InspectedHeader read(DicomReader reader, Path file, AnnouncedInstance announced)
            throws IOException, IntakeRefusal {
        InspectedHeader header = new InspectedHeader(scan(reader, file));
        header.requireMatches(announced);
        header.requireHierarchy();
        header.requireWholePixels(announced);
        return header;
    }

    private static Attributes scan(DicomReader reader, Path file) throws IOException, IntakeRefusal {
        try {
            return reader.scan(file, WANTED).dataset();
        } catch (DicomRefusal refusal) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, String.valueOf(refusal.getMessage()), refusal);
        }
    }

    void requireStudy(Optional<String> only) throws IntakeRefusal {
        if (only.filter(study -> !study.equals(text(Tag.StudyInstanceUID))).isPresent()) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "the instance is of another study");
        }
    }

    ReceivedInstance received(
            String transferSyntaxUid, ContentHash hash, Path path, long bytes, InstanceOrigin origin, Instant at) {
        return new ReceivedInstance(
                text(Tag.StudyInstanceUID),
                text(Tag.SeriesInstanceUID),
                text(Tag.SOPInstanceUID),
                text(Tag.SOPClassUID),
                transferSyntaxUid,
                hash,
                path,
                bytes,
                origin,
                at,
                facts());
    }

    private void requireMatches(AnnouncedInstance announced) throws IntakeRefusal {
        if (!text(Tag.SOPClassUID).equals(announced.sopClassUid())) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "the data set is of another SOP class than announced");
        }
        if (!text(Tag.SOPInstanceUID).equals(announced.sopInstanceUid())) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "the data set is another instance than announced");
        }
    }

    private void requireHierarchy() throws IntakeRefusal {
        if (!DicomUid.isValid(text(Tag.StudyInstanceUID)) || !DicomUid.isValid(text(Tag.SeriesInstanceUID))) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "Study or Series Instance UID is missing or no UID");
        }
    }

    /** A data set cut off before it was sent can be well-formed: then its pixels are fewer than its header says. */
    private void requireWholePixels(AnnouncedInstance announced) throws IntakeRefusal {
        if (!hasPixels() && (values.getInt(Tag.Rows, 0) > 0 || IMAGE_CLASSES.contains(text(Tag.SOPClassUID)))) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, "an image comes without pixel data");
        }
        long bytes = values.element(Tag.PixelData)
                .map(pixels -> pixels.value() instanceof Value.Skipped skipped ? skipped.size() : -1L)
                .orElse(-1L);
        if (bytes < 0 && values.contains(Tag.PixelData) && !isEncapsulated(announced)) {
            throw new IntakeRefusal(
                    Reason.CANNOT_UNDERSTAND,
                    "pixel data comes in fragments, which its transfer syntax does not allow");
        }
        if (bytes >= 0 && bytes < neededPixelBytes()) {
            throw new IntakeRefusal(
                    Reason.CANNOT_UNDERSTAND, "pixel data has " + bytes + " bytes of " + neededPixelBytes());
        }
    }

    private static boolean isEncapsulated(AnnouncedInstance announced) throws IntakeRefusal {
        try {
            return Encoding.of(announced.transferSyntaxUid()).encapsulated();
        } catch (DicomRefusal unknown) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private boolean hasPixels() {
        return values.contains(Tag.PixelData)
                || values.contains(Tag.FloatPixelData)
                || values.contains(Tag.DoubleFloatPixelData);
    }

    private long neededPixelBytes() {
        long pixels = (long) values.getInt(Tag.Rows, 0) * values.getInt(Tag.Columns, 0) * frames();
        return (pixels * samplesPerPixel() * values.getInt(Tag.BitsAllocated, 0) + 7) / 8;
    }

    /** As stored: two neighbours share their colour in YBR_FULL_422 (PS3.3 C.7.6.3.1.2). */
    private int samplesPerPixel() {
        return text(Tag.PhotometricInterpretation).equals("YBR_FULL_422")
                ? 2
                : Math.max(1, values.getInt(Tag.SamplesPerPixel, 1));
    }

    private HeaderFacts facts() {
        return new HeaderFacts(
                text(Tag.PatientID),
                text(Tag.PatientName),
                date(Tag.PatientBirthDate),
                text(Tag.PatientSex),
                text(Tag.PatientAge),
                date(Tag.StudyDate),
                text(Tag.StudyDescription),
                text(Tag.AccessionNumber),
                text(Tag.Modality),
                text(Tag.SeriesDescription),
                values.getInt(Tag.SeriesNumber),
                values.getInt(Tag.InstanceNumber),
                values.getInt(Tag.Rows, 0),
                values.getInt(Tag.Columns, 0),
                hasPixels() ? frames() : 0,
                values.contains(Tag.PerFrameFunctionalGroupsSequence)
                        || values.containsValue(Tag.ImagePositionPatient)
                                && values.containsValue(Tag.ImageOrientationPatient));
    }

    private int frames() {
        return Math.max(1, values.getInt(Tag.NumberOfFrames, 1));
    }

    private String text(int tag) {
        return values.getString(tag).orElse("");
    }

    /** By hand: this is done for every instance, and a formatter's parser costs as much as the rest of the header. */
    private Optional<LocalDate> date(int tag) {
        String text = text(tag).replace(".", "");
        int number = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || at == DATE_DIGITS) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        try {
            return text.length() == DATE_DIGITS
                    ? Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
