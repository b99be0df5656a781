package org.consilium.dicom.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the file meta information at the head of a DICOM file (PS3.10 7.1) and leaves the stream where the data set begins.
 */
public final class FilePrologue {
    private static final int PREAMBLE = 128;
    private static final int MAX_META_BYTES = 64 * 1024;
    private static final int SOP_CLASS = 0x0002;
    private static final int SOP_INSTANCE = 0x0003;
    private static final int TRANSFER_SYNTAX = 0x0010;

    private FilePrologue() {}

    /** What the file says it holds; empty where it is no DICOM file. */
    public static Optional<AnnouncedInstance> read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(PREAMBLE + 4 + 12);
        if (start.length < PREAMBLE + 16
                || !new String(start, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM")
                || number(start, PREAMBLE + 4, 2) != 2
                || number(start, PREAMBLE + 6, 2) != 0) {
            return Optional.empty();
        }
        long length = number(start, PREAMBLE + 12, 4);
        if (length > MAX_META_BYTES) {
            return Optional.empty();
        }
        byte[] group = in.readNBytes((int) length);
        Map<Integer, String> meta = group.length == length ? elements(group) : Map.of();
        return meta.containsKey(SOP_CLASS) && meta.containsKey(SOP_INSTANCE) && meta.containsKey(TRANSFER_SYNTAX)
                ? Optional.of(new AnnouncedInstance(
                        meta.getOrDefault(SOP_CLASS, ""),
                        meta.getOrDefault(SOP_INSTANCE, ""),
                        meta.getOrDefault(TRANSFER_SYNTAX, "")))
                : Optional.empty();
    }

    /** Texts of group 0002 by element number; always Explicit VR Little Endian (PS3.5 7.1.2). */
    private static Map<Integer, String> elements(byte[] group) {
        Map<Integer, String> elements = new HashMap<>();
        int at = 0;
        while (at + 8 <= group.length) {
            String representation = new String(group, at + 4, 2, StandardCharsets.US_ASCII);
            boolean longForm = "OB OW UN UT SQ".contains(representation);
            int header = longForm ? 12 : 8;
            if (at + header > group.length) {
                break;
            }
            long length = longForm ? number(group, at + 8, 4) : number(group, at + 6, 2);
            if (length > group.length - at - header) {
                break;
            }
            String text = new String(group, at + header, (int) length, StandardCharsets.US_ASCII);
            elements.put((int) number(group, at + 2, 2), text.replace('\0', ' ').strip());
            at += header + (int) length;
        }
        return elements;
    }

    private static long number(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
