package org.consilium.dicom.receive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.consilium.dicom.receive.IntakeRefusal.Reason;

/**
 * Walks a data set from end to end without keeping it (PS3.5 7.1 to 7.5): is it whole, and what are a few of its values.
 *
 * <p>This is the check on the way in: it costs a fraction of a parse, skips pixels by seeking, and refuses what is cut off.
 */
final class DataSetScan {
    static final int PIXEL_DATA = 0x7FE00010;

    private static final long UNDEFINED = 0xFFFF_FFFFL;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 1_000_000;
    private static final int MAX_VALUE = 4096;
    private static final long MAX_INFLATED = 4L * 1024 * 1024 * 1024;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final InputStream in;
    private final Encoding encoding;
    private final Set<Integer> wanted;
    private final Map<Integer, byte[]> values = new HashMap<>();
    private long nativePixelBytes = -1;
    private boolean encapsulated;
    private int elements;
    private long skippedOfInflated;

    private DataSetScan(InputStream in, Encoding encoding, Set<Integer> wanted) {
        this.in = in;
        this.encoding = encoding;
        this.wanted = wanted;
    }

    /**
     * Scans the data set that begins at an offset of a file.
     *
     * @param wanted tags, as {@code group << 16 | element}, whose values to keep when they stand at the top level
     * @throws IntakeRefusal when it is cut off or malformed
     */
    static DataSetScan of(Path file, long offset, String transferSyntaxUid, Set<Integer> wanted)
            throws IOException, IntakeRefusal {
        Encoding encoding = Encoding.of(transferSyntaxUid);
        Inflater inflater = new Inflater(true);
        try (InputStream raw = Files.newInputStream(file)) {
            raw.skipNBytes(offset);
            InputStream plain = encoding.deflated() ? new InflaterInputStream(raw, inflater) : raw;
            DataSetScan scan = new DataSetScan(new BufferedInputStream(plain, 16 * 1024), encoding, wanted);
            scan.walkTopLevel();
            return scan;
        } catch (EOFException | java.util.zip.ZipException e) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, "the data set is cut off", e);
        } finally {
            inflater.end();
        }
    }

    Map<Integer, byte[]> values() {
        return values;
    }

    Encoding encoding() {
        return encoding;
    }

    boolean hasPixels() {
        return encapsulated || nativePixelBytes >= 0;
    }

    /** Length of pixel data that is not encapsulated, or -1. */
    long nativePixelBytes() {
        return nativePixelBytes;
    }

    private void walkTopLevel() throws IOException, IntakeRefusal {
        int group;
        while ((group = firstByteOfTag()) >= 0) {
            element(tag(group), encoding.explicit(), 0);
        }
        if (elements == 0) {
            throw new IntakeRefusal(Reason.CANNOT_UNDERSTAND, "the data set is empty");
        }
    }

    /** The first byte of the next element, or -1 at a clean end. */
    private int firstByteOfTag() throws IOException {
        return in.read();
    }

    private int tag(int firstByte) throws IOException {
        int secondByte = readByte();
        int group = encoding.bigEndian() ? firstByte << 8 | secondByte : secondByte << 8 | firstByte;
        return group << 16 | read16();
    }

    private void element(int tag, boolean explicit, int depth) throws IOException, IntakeRefusal {
        if (++elements > MAX_ELEMENTS) {
            throw refused("the data set has more than " + MAX_ELEMENTS + " elements");
        }
        String vr = explicit ? vr() : "";
        long length = explicit && !LONG_FORM.contains(vr) ? read16() : longLength(explicit);
        if (length == UNDEFINED) {
            undefinedLength(tag, vr, explicit, depth);
        } else if (depth == 0 && wanted.contains(tag) && length <= MAX_VALUE) {
            values.put(tag, readExactly((int) length));
        } else {
            if (tag == PIXEL_DATA && depth == 0) {
                nativePixelBytes = length;
            }
            skip(length);
        }
    }

    private void undefinedLength(int tag, String vr, boolean explicit, int depth) throws IOException, IntakeRefusal {
        if (tag == PIXEL_DATA && explicit && !vr.equals("SQ")) {
            encapsulated = encapsulated || depth == 0;
            fragments();
        } else if (!explicit || vr.equals("SQ") || vr.equals("UN")) {
            if (depth == 0 && wanted.contains(tag)) {
                values.put(tag, new byte[0]);
            }
            // PS3.5 6.2.2 note: within UN of undefined length everything is Implicit VR
            sequence(explicit && vr.equals("SQ"), depth + 1);
        } else {
            throw refused("an element of undefined length is no sequence");
        }
    }

    private void sequence(boolean explicit, int depth) throws IOException, IntakeRefusal {
        if (depth > MAX_DEPTH) {
            throw refused("sequences are nested deeper than " + MAX_DEPTH);
        }
        while (true) {
            int tag = tag(readByte());
            long length = read32();
            if (tag == SEQUENCE_END) {
                return;
            }
            if (tag != ITEM) {
                throw refused("a sequence holds something that is no item");
            }
            if (length == UNDEFINED) {
                item(explicit, depth);
            } else {
                skip(length);
            }
        }
    }

    private void item(boolean explicit, int depth) throws IOException, IntakeRefusal {
        int tag;
        while ((tag = tag(readByte())) != ITEM_END) {
            element(tag, explicit, depth);
        }
        skip(4);
    }

    private void fragments() throws IOException, IntakeRefusal {
        while (true) {
            int tag = tag(readByte());
            long length = read32();
            if (tag == SEQUENCE_END) {
                return;
            }
            if (tag != ITEM || length == UNDEFINED || ++elements > MAX_ELEMENTS) {
                throw refused("encapsulated pixel data is malformed");
            }
            skip(length);
        }
    }

    private String vr() throws IOException, IntakeRefusal {
        int first = readByte();
        int second = readByte();
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            throw refused("an element has no value representation");
        }
        return "" + (char) first + (char) second;
    }

    private long longLength(boolean explicit) throws IOException {
        if (explicit) {
            read16();
        }
        return read32();
    }

    private void skip(long length) throws IOException, IntakeRefusal {
        if (encoding.deflated() && (skippedOfInflated += length) > MAX_INFLATED) {
            throw refused("the data set inflates to more than " + MAX_INFLATED + " bytes");
        }
        in.skipNBytes(length);
    }

    private static IntakeRefusal refused(String why) {
        return new IntakeRefusal(Reason.CANNOT_UNDERSTAND, why);
    }

    private byte[] readExactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private long read32() throws IOException {
        long first = read16();
        long second = read16();
        return encoding.bigEndian() ? first << 16 | second : second << 16 | first;
    }

    private int read16() throws IOException {
        int first = readByte();
        int second = readByte();
        return encoding.bigEndian() ? first << 8 | second : second << 8 | first;
    }

    private int readByte() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    /** How elements are written in a transfer syntax (PS3.5 10 and A). */
    record Encoding(boolean explicit, boolean bigEndian, boolean deflated) {
        static Encoding of(String transferSyntaxUid) {
            switch (transferSyntaxUid) {
                case "1.2.840.10008.1.2":
                    return new Encoding(false, false, false);
                case "1.2.840.10008.1.2.2":
                    return new Encoding(true, true, false);
                case "1.2.840.10008.1.2.1.99":
                    return new Encoding(true, false, true);
                default:
                    return new Encoding(true, false, false);
            }
        }
    }
}
