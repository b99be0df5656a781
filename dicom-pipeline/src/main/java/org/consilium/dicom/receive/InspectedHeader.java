package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.consilium.dicom.receive.IntakeRefusal.Reason;

/** What an instance that was just written says of itself, after the check that it is whole. */
final class InspectedHeader {
    private static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    private static final int SOP_CLASS_UID = 0x00080016;
    private static final int SOP_INSTANCE_UID = 0x00080018;
    private static final int STUDY_DATE = 0x00080020;
    private static final int ACCESSION_NUMBER = 0x00080050;
    private static final int MODALITY = 0x00080060;
    private static final int STUDY_DESCRIPTION = 0x00081030;
    private static final int SERIES_DESCRIPTION = 0x0008103E;
    private static final int PATIENT_NAME = 0x00100010;
    private static final int PATIENT_ID = 0x00100020;
    private static final int PATIENT_BIRTH_DATE = 0x00100030;
    private static final int PATIENT_SEX = 0x00100040;
    private static final int PATIENT_AGE = 0x00101010;
    private static final int STUDY_INSTANCE_UID = 0x0020000D;
    private static final int SERIES_INSTANCE_UID = 0x0020000E;
    private static final int SERIES_NUMBER = 0x00200011;
    private static final int INSTANCE_NUMBER = 0x00200013;
    private static final int IMAGE_POSITION = 0x00200032;
    private static final int IMAGE_ORIENTATION = 0x00200037;
    private static final int SAMPLES_PER_PIXEL = 0x00280002;
    private static final int NUMBER_OF_FRAMES = 0x00280008;
    private static final int ROWS = 0x00280010;
    private static final int COLUMNS = 0x00280011;
    private static final int BITS_ALLOCATED = 0x00280100;
    private static final int PER_FRAME_FUNCTIONAL_GROUPS = 0x52009230;

    private static final Set<Integer> WANTED = Set.of(
            SPECIFIC_CHARACTER_SET,
            SOP_CLASS_UID,
            SOP_INSTANCE_UID,
            STUDY_DATE,
            ACCESSION_NUMBER,
            MODALITY,
            STUDY_DESCRIPTION,
            SERIES_DESCRIPTION,
            PATIENT_NAME,
            PATIENT_ID,
            PATIENT_BIRTH_DATE,
            PATIENT_SEX,
            PATIENT_AGE,
            STUDY_INSTANCE_UID,
            SERIES_INSTANCE_UID,
            SERIES_NUMBER,
            INSTANCE_NUMBER,
            IMAGE_POSITION,
            IMAGE_ORIENTATION,
            SAMPLES_PER_PIXEL,
            NUMBER_OF_FRAMES,
            ROWS,
            COLUMNS,
            BITS_ALLOCATED,
            PER_FRAME_FUNCTIONAL_GROUPS);

    /** CT, Enhanced CT, Legacy Converted Enhanced CT, Secondary Capture, MR and PET: nothing without pixels. */
    private static final Set<String> IMAGE_CLASSES = Set.of(
            "1.2.840.10008.5.1.4.1.1.2",
            "1.2.840.10008.5.1.4.1.1.2.1",
            "1.2.840.10008.5.1.4.1.1.2.2",
            "1.2.840.10008.5.1.4.1.1.4",
            "1.2.840.10008.5.1.4.1.1.7",
            "1.2.840.10008.5.1.4.1.1.128");

    private final DataSetScan scan;
    private final Map<Integer, byte[]> values;
    private final Charset charset;

    private InspectedHeader(DataSetScan scan) {
        this.scan = scan;
        this.values = scan.values();
        this.charset = CharacterSets.of(ascii(SPECIFIC_CHARACTER_SET));
    }

    /** Scans a file that begins with the header this software wrote. */
    static InspectedHeader read(Path file, long dataSetOffset, AnnouncedInstance announced)
            throws IOException, IntakeRefusal {
        InspectedHeader header =
                new InspectedHeader(DataSetScan.of(file, dataSetOffset, announced.transferSyntaxUid(), WANTED));
        header.requireMatches(announced);
        header.requireHierarchy();
        header.requireWholePixels();
        return header;
    }

    ReceivedInstance received(
            String transferSyntaxUid, ContentHash hash, Path path, long bytes, InstanceOrigin origin, Instant at) {
        return new ReceivedInstance(
                ascii(STUDY_INSTANCE_UID),
                ascii(SERIES_INSTANCE_UID),
                ascii(SOP_INSTANCE_UID),
                ascii(SOP_CLASS_UID),
                transferSyntaxUid,
                hash,
                path,
                bytes,
                origin,
                at,
                facts());
    }

    private void requireMatches(AnnouncedInstance announced) throws IntakeRefusal {
        if (!ascii(SOP_CLASS_UID).equals(announced.sopClassUid())) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "the data set is of another SOP class than announced");
        }
        if (!ascii(SOP_INSTANCE_UID).equals(announced.sopInstanceUid())) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "the data set is another instance than announced");
        }
    }

    private void requireHierarchy() throws IntakeRefusal {
        if (!DicomUid.isValid(ascii(STUDY_INSTANCE_UID)) || !DicomUid.isValid(ascii(SERIES_INSTANCE_UID))) {
            throw new IntakeRefusal(Reason.DATA_SET_MISMATCH, "Study or Series Instance UID is missing or no UID");
        }
    }

    /** A data set cut off before it was sent can be well-formed: then its pixels are fewer than its header says. */
    private void requireWholePixels() throws IntakeRefusal {
        if (!scan.hasPixels() && (number(ROWS) > 0 || IMAGE_CLASSES.contains(ascii(SOP_CLASS_UID)))) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, "an image comes without pixel data");
        }
        if (scan.nativePixelBytes() >= 0 && scan.nativePixelBytes() < neededPixelBytes()) {
            throw new IntakeRefusal(
                    Reason.CANNOT_UNDERSTAND,
                    "pixel data has " + scan.nativePixelBytes() + " bytes of " + neededPixelBytes());
        }
    }

    private long neededPixelBytes() {
        long samples = (long) number(ROWS) * number(COLUMNS) * Math.max(1, number(SAMPLES_PER_PIXEL)) * frames();
        return (samples * number(BITS_ALLOCATED) + 7) / 8;
    }

    private HeaderFacts facts() {
        return new HeaderFacts(
                text(PATIENT_ID),
                text(PATIENT_NAME),
                date(PATIENT_BIRTH_DATE),
                text(PATIENT_SEX),
                text(PATIENT_AGE),
                date(STUDY_DATE),
                text(STUDY_DESCRIPTION),
                text(ACCESSION_NUMBER),
                text(MODALITY),
                text(SERIES_DESCRIPTION),
                integer(SERIES_NUMBER),
                integer(INSTANCE_NUMBER),
                number(ROWS),
                number(COLUMNS),
                scan.hasPixels() ? frames() : 0,
                values.containsKey(PER_FRAME_FUNCTIONAL_GROUPS)
                        || !ascii(IMAGE_POSITION).isEmpty()
                                && !ascii(IMAGE_ORIENTATION).isEmpty());
    }

    private int frames() {
        return Math.max(1, integer(NUMBER_OF_FRAMES).orElse(1));
    }

    private String ascii(int tag) {
        return decode(tag, StandardCharsets.ISO_8859_1);
    }

    private String text(int tag) {
        return decode(tag, charset);
    }

    private String decode(int tag, Charset from) {
        byte[] value = values.getOrDefault(tag, new byte[0]);
        return new String(value, from).replace('\0', ' ').strip();
    }

    private Optional<LocalDate> date(int tag) {
        try {
            return Optional.of(LocalDate.parse(ascii(tag).replace(".", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private OptionalInt integer(int tag) {
        try {
            return OptionalInt.of(Integer.parseInt(ascii(tag).replaceFirst("^\\+", "")));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** An unsigned 16-bit value, 0 where absent. */
    private int number(int tag) {
        byte[] value = values.getOrDefault(tag, new byte[0]);
        if (value.length < 2) {
            return 0;
        }
        int first = value[0] & 0xFF;
        int second = value[1] & 0xFF;
        return scan.encoding().bigEndian() ? first << 8 | second : second << 8 | first;
    }
}
