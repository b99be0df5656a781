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
    private static final int END = 0xFFD9;
    private static final int MOST_TILES = 4096;

    static Jpeg2000Codestream check(byte[] fragment) throws DicomRefusal {
        byte[] bytes = bare(fragment);
        if (bytes.length < 45 || unsignedShort(bytes, 0) != START || unsignedShort(bytes, 2) != SIZE) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "no JPEG 2000 size marker at the beginning");
        }
        Jpeg2000Codestream codestream = size(bytes);
        codestream.requireTileParts(4 + unsignedShort(bytes, 4));
        return codestream;
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
        long tiles = (1 + columns / tileColumns) * (1 + rows / tileRows);
        if (tiles > MOST_TILES || components < 1 || bytes.length < 42 + 3 * components) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM, "the JPEG 2000 image has more tiles or components than allowed");
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

    private void requireTileParts(int afterSize) throws DicomRefusal {
        int at = afterSize;
        while (next(at) != START_OF_TILE_PART) {
            require(at + 4);
            at += 2 + Math.max(2, unsignedShort(bytes, at + 2));
        }
        Jpeg2000Tiles tiles = new Jpeg2000Tiles(tiles());
        boolean open = false;
        while (at + 2 <= bytes.length && unsignedShort(bytes, at) == START_OF_TILE_PART) {
            require(at + 12);
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
            at = open ? beforeEnd() : at + (int) length;
        }
        boolean marked = at + 2 <= bytes.length && unsignedShort(bytes, at) == END;
        if (!marked && (open || bytes.length - at > 2)) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the codestream does not end with a tile-part and its end");
        }
        tiles.requireWhole(marked);
    }

    /** Where the end marker stands, before padding: the end of a tile-part that does not say how long it is. */
    private int beforeEnd() {
        int at = bytes.length - 2;
        while (at > 0 && unsignedShort(bytes, at) != END && bytes[at + 1] == 0) {
            at--;
        }
        return at;
    }

    /** How many tiles the image is divided into (B.3). */
    private int tiles() {
        long across = unsignedInt(bytes, 8) - unsignedInt(bytes, 32);
        long down = unsignedInt(bytes, 12) - unsignedInt(bytes, 36);
        long columns = (across + unsignedInt(bytes, 24) - 1) / unsignedInt(bytes, 24);
        long rows = (down + unsignedInt(bytes, 28) - 1) / unsignedInt(bytes, 28);
        return (int) Math.max(1, Math.min(MOST_TILES, columns * rows));
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
