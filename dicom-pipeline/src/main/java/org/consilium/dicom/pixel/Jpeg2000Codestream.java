package org.consilium.dicom.pixel;

import java.util.Arrays;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/**
 * A JPEG 2000 codestream whose markers were walked and found complete (ISO/IEC 15444-1 Annex A).
 *
 * <p>Decoders commonly show what they can of a truncated codestream; here every tile-part must have the bytes that it
 * announces.
 *
 * @param bytes the bare codestream, without a file format around it
 * @param signed whether the first component is signed
 */
@SuppressWarnings("ArrayRecordComponent")
record Jpeg2000Codestream(byte[] bytes, int rows, int columns, int components, int precision, boolean signed) {
    private static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int START_OF_TILE_PART = 0xFF90;
    private static final int START_OF_PACKET = 0xFF91;
    private static final int END_OF_PACKET_HEADER = 0xFF92;
    private static final int START_OF_DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int MOST_TILES = 4096;

    static Jpeg2000Codestream check(byte[] fragment) throws DicomRefusal {
        byte[] bytes = bare(fragment);
        if (bytes.length < 45 || unsignedShort(bytes, 0) != START || unsignedShort(bytes, 2) != SIZE) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "no JPEG 2000 size marker at the beginning");
        }
        Jpeg2000Codestream codestream = size(bytes);
        return codestream.endingAt(codestream.requireTileParts(4 + unsignedShort(bytes, 4)));
    }

    /** Some senders wrap the codestream in the JP2 file format, against PS3.5 section A.4.4. */
    private static byte[] bare(byte[] fragment) {
        if (fragment.length < 12 || fragment[0] != 0 || fragment[4] != 'j' || fragment[5] != 'P') {
            return fragment;
        }
        for (int at = 12; at + 3 < fragment.length; at++) {
            if (unsignedShort(fragment, at) == START && unsignedShort(fragment, at + 2) == SIZE) {
                return Arrays.copyOfRange(fragment, at, fragment.length);
            }
        }
        return fragment;
    }

    private static Jpeg2000Codestream size(byte[] bytes) throws DicomRefusal {
        long columns = unsignedInt(bytes, 8) - unsignedInt(bytes, 16);
        long rows = unsignedInt(bytes, 12) - unsignedInt(bytes, 20);
        long tileColumns = unsignedInt(bytes, 24);
        long tileRows = unsignedInt(bytes, 28);
        int components = unsignedShort(bytes, 40);
        if (columns < 1 || rows < 1 || columns > 65535 || rows > 65535 || tileColumns < 1 || tileRows < 1) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the JPEG 2000 image or its tiles have no size");
        }
        requireGrid(bytes, tileColumns, tileRows);
        if (components < 1 || bytes.length < 42 + 3 * components) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the JPEG 2000 image has no components");
        }
        int depth = bytes[42];
        for (int component = 0; component < components; component++) {
            if (bytes[42 + 3 * component] != depth
                    || bytes[43 + 3 * component] != 1
                    || bytes[44 + 3 * component] != 1) {
                throw new DicomRefusal(
                        Code.UNSUPPORTED_CODESTREAM, "JPEG 2000 components of unequal kind are not decoded");
            }
        }
        return new Jpeg2000Codestream(bytes, (int) rows, (int) columns, components, (depth & 0x7F) + 1, depth < 0);
    }

    /** The same with its end marker and nothing behind it: padding is nothing for the library to read. */
    private Jpeg2000Codestream endingAt(int end) {
        byte[] ended = Arrays.copyOf(bytes, end + 2);
        ended[end] = (byte) (END >> 8);
        ended[end + 1] = (byte) END;
        return new Jpeg2000Codestream(ended, rows, columns, components, precision, signed);
    }

    /** Where the last tile-part ends. */
    private int requireTileParts(int afterSize) throws DicomRefusal {
        Jpeg2000Packets packets = packets();
        int at = segments(afterSize, START_OF_TILE_PART, packets);
        Jpeg2000Tiles tiles = new Jpeg2000Tiles((int) tiles(bytes));
        boolean open = false;
        while (at + 2 <= bytes.length && unsignedShort(bytes, at) == START_OF_TILE_PART) {
            require(at + 12);
            int data = segments(at + 12, START_OF_DATA, packets) + 2;
            tiles.part(unsignedShort(bytes, at + 4), bytes[at + 11] & 0xFF);
            long length = unsignedInt(bytes, at + 6);
            if (length != 0 && length < 14) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a tile-part is shorter than its header");
            }
            if (length > bytes.length - at) {
                throw new DicomRefusal(
                        Code.TRUNCATED_PIXELS, "a tile-part has " + (bytes.length - at) + " of " + length + " bytes");
            }
            open = length == 0;
            int end = open ? beforeEnd() : at + (int) length;
            requireStuffed(data, end);
            at = end;
        }
        boolean marked = at + 2 <= bytes.length && unsignedShort(bytes, at) == END;
        if (!marked && (open || bytes.length - at > 2)) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the codestream does not end with a tile-part and its end");
        }
        tiles.requireWhole(marked);
        return at;
    }

    /**
     * Coded data never hold a byte of ones before one above 0x8F (B.10.1, C.2.2), but for the two markers that may stand
     * between packets. The library reads two bytes of ones in a packet header for ever.
     */
    private void requireStuffed(int from, int end) throws DicomRefusal {
        int at = from;
        while (at + 1 < end) {
            int pair = unsignedShort(bytes, at);
            if (pair == START_OF_PACKET) {
                at += 6;
            } else if (pair > 0xFF8F && pair != END_OF_PACKET_HEADER) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a marker stands within the coded data");
            } else {
                at++;
            }
        }
        if (end > from && bytes[end - 1] == (byte) 0xFF) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the coded data end where one more byte must follow");
        }
    }

    private Jpeg2000Packets packets() {
        long tileColumns = Math.min(columns, unsignedInt(bytes, 24));
        long tileRows = Math.min(rows, unsignedInt(bytes, 28));
        return new Jpeg2000Packets(bytes, tileColumns, tileRows, tiles(bytes), components);
    }

    /** Walks over marker segments; where the marker that ends them stands. */
    private int segments(int from, int last, Jpeg2000Packets packets) throws DicomRefusal {
        int at = from;
        while (next(at) != last) {
            require(at + 4);
            int end = at + 2 + Math.max(2, unsignedShort(bytes, at + 2));
            require(end);
            packets.segment(at, end);
            at = end;
        }
        return at;
    }

    /** Where the end marker stands, before padding: the end of a tile-part that does not say how long it is. */
    private int beforeEnd() {
        int at = bytes.length - 2;
        while (at > 0 && unsignedShort(bytes, at) != END && bytes[at + 1] == 0) {
            at--;
        }
        return at;
    }

    /** The first tile holds the image's first sample (B.3, B-3 and B-4), so that the number of tiles cannot be inflated. */
    private static void requireGrid(byte[] bytes, long tileColumns, long tileRows) throws DicomRefusal {
        long left = unsignedInt(bytes, 16) - unsignedInt(bytes, 32);
        long top = unsignedInt(bytes, 20) - unsignedInt(bytes, 36);
        if (left < 0 || top < 0 || left >= tileColumns || top >= tileRows || tiles(bytes) > MOST_TILES) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM,
                    "the JPEG 2000 tiles begin outside the image or are more than " + MOST_TILES);
        }
    }

    /** How many tiles the image is divided into (B-5). */
    private static long tiles(byte[] bytes) {
        long across = unsignedInt(bytes, 8) - unsignedInt(bytes, 32);
        long down = unsignedInt(bytes, 12) - unsignedInt(bytes, 36);
        long columns = (across + unsignedInt(bytes, 24) - 1) / unsignedInt(bytes, 24);
        long rows = (down + unsignedInt(bytes, 28) - 1) / unsignedInt(bytes, 28);
        return columns * rows;
    }

    private int next(int at) throws DicomRefusal {
        require(at + 2);
        int marker = unsignedShort(bytes, at);
        if (marker < 0xFF00 || marker == END) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "no marker where one should stand");
        }
        return marker;
    }

    private void require(int end) throws DicomRefusal {
        if (end > bytes.length) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the codestream ends within its headers");
        }
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static long unsignedInt(byte[] bytes, int at) {
        return (long) unsignedShort(bytes, at) << 16 | unsignedShort(bytes, at + 2);
    }
}
