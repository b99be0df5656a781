package org.consilium.dicom.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A DICOM file about to be sent: what its file meta information announces, and the bytes after it, sent unchanged.
 *
 * @param path where it lies
 * @param kind class and encoding
 * @param sopInstanceUid (0002,0003)
 * @param dataSetOffset where the data set begins
 */
record OutgoingFile(Path path, Kind kind, String sopInstanceUid, long dataSetOffset) {
    private static final int PREFIX_END = 132;
    private static final int GROUP_LENGTH_END = PREFIX_END + 12;
    private static final int MAX_META_BYTES = 64 * 1024;

    /** What a presentation context is proposed for. */
    record Kind(String sopClassUid, String transferSyntaxUid) {}

    /** Reads the file meta information (PS3.10 7.1); empty where there is none. */
    static Optional<OutgoingFile> read(Path path) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            byte[] start = in.readNBytes(GROUP_LENGTH_END);
            if (start.length < GROUP_LENGTH_END
                    || !new String(start, 128, 4, StandardCharsets.US_ASCII).equals("DICM")
                    || number(start, PREFIX_END, 4) != 2) {
                return Optional.empty();
            }
            long length = number(start, PREFIX_END + 8, 4);
            return length > MAX_META_BYTES
                    ? Optional.empty()
                    : describe(path, elements(in.readNBytes((int) length)), GROUP_LENGTH_END + length);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<OutgoingFile> describe(Path path, Map<Integer, String> meta, long offset) {
        String sopClass = meta.getOrDefault(0x0002, "");
        String sopInstance = meta.getOrDefault(0x0003, "");
        String transferSyntax = meta.getOrDefault(0x0010, "");
        return sopClass.isEmpty() || sopInstance.isEmpty() || transferSyntax.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutgoingFile(path, new Kind(sopClass, transferSyntax), sopInstance, offset));
    }

    /** Texts of group 0002 by element number; Explicit VR Little Endian, OB with a 32-bit length (PS3.5 7.1.2). */
    private static Map<Integer, String> elements(byte[] group) {
        Map<Integer, String> elements = new HashMap<>();
        int at = 0;
        while (at + 8 <= group.length) {
            int element = (int) number(group, at + 2, 2);
            String vr = new String(group, at + 4, 2, StandardCharsets.US_ASCII);
            boolean longForm = vr.equals("OB") || vr.equals("UN") || vr.equals("OW") || vr.equals("UT");
            if (longForm && at + 12 > group.length) {
                break;
            }
            long length = longForm ? number(group, at + 8, 4) : number(group, at + 6, 2);
            at += longForm ? 12 : 8;
            if (length > group.length - at) {
                break;
            }
            String text = new String(group, at, (int) length, StandardCharsets.ISO_8859_1);
            elements.put(element, text.replace('\0', ' ').strip());
            at += (int) length;
        }
        return elements;
    }

    /** The data set as it lies in the file. */
    InputStream dataSet() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(dataSetOffset);
        return in;
    }

    /** Little endian. */
    private static long number(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
