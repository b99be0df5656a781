package org.consilium.dicom.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.consilium.dicom.core.FileMetaInformation;

/**
 * Preamble, prefix and file meta information (PS3.10 7.1), the same bytes for the same announcement.
 *
 * <p>Nothing in it says who sent the file or when: the ledger does, and content that is the same stays one file.
 */
final class FileHeader {
    private static final int PREAMBLE = 128;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private FileHeader() {}

    static byte[] of(AnnouncedInstance announced) {
        FileHeader group = new FileHeader();
        group.version();
        group.uid(0x0002, announced.sopClassUid());
        group.uid(0x0003, announced.sopInstanceUid());
        group.uid(0x0010, announced.transferSyntaxUid());
        group.uid(0x0012, FileMetaInformation.IMPLEMENTATION_CLASS_UID);
        group.text(0x0013, "SH", FileMetaInformation.IMPLEMENTATION_VERSION_NAME, ' ');
        FileHeader all = new FileHeader();
        all.out.writeBytes(new byte[PREAMBLE]);
        all.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        all.tag(0x0000, "UL");
        all.number16(4);
        all.number16(group.out.size());
        all.number16(0);
        all.out.writeBytes(group.out.toByteArray());
        return all.out.toByteArray();
    }

    /** (0002,0001): a two-byte value 0, 1 in the long form of OB. */
    private void version() {
        tag(0x0001, "OB");
        number16(0);
        number16(2);
        number16(0);
        out.write(0);
        out.write(1);
    }

    private void uid(int element, String value) {
        text(element, "UI", value, '\0');
    }

    private void text(int element, String vr, String value, char padding) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        byte[] even = Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
        if (even.length > bytes.length) {
            even[bytes.length] = (byte) padding;
        }
        tag(element, vr);
        number16(even.length);
        out.writeBytes(even);
    }

    private void tag(int element, String vr) {
        number16(0x0002);
        number16(element);
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
    }

    private void number16(int value) {
        out.write(value);
        out.write(value >>> 8);
    }
}
