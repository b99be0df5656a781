package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/**
 * Counts the packets that coding styles announce (ISO/IEC 15444-1 A.6.1, A.6.2 and B.6): a decoder visits each of them,
 * whether anything was sent for it or not.
 *
 * <p>Every packet takes a byte at least (B.10), so that a codestream with far more packets than bytes is none.
 */
final class Jpeg2000Packets {
    private static final int CODING_STYLE = 0xFF52;
    private static final int COMPONENT_STYLE = 0xFF53;
    private static final int MOST_LEVELS = 32;

    /** Some encoders leave the last packets of a quality layer away, and tiles at the edge have fewer than others. */
    private static final int PACKETS_A_BYTE = 4;

    private final byte[] bytes;
    private final long tileColumns;
    private final long tileRows;
    private final long tilesAndComponents;
    private final int componentBytes;
    private long layers = 1;

    Jpeg2000Packets(byte[] bytes, long tileColumns, long tileRows, long tiles, int components) {
        this.bytes = bytes;
        this.tileColumns = tileColumns;
        this.tileRows = tileRows;
        this.tilesAndComponents = tiles * components;
        this.componentBytes = components < 257 ? 1 : 2;
    }

    /** Looks at one marker segment of a main or tile-part header, which lies within the codestream. */
    void segment(int at, int end) throws DicomRefusal {
        int marker = unsignedShort(at);
        if (marker == CODING_STYLE) {
            require(at + 14 <= end, "a coding style ends early");
            layers = unsignedShort(at + 6);
            require(layers > 0, "a coding style has no layers");
            style((bytes[at + 4] & 1) != 0, at + 9, end);
        } else if (marker == COMPONENT_STYLE) {
            int style = at + 4 + componentBytes;
            require(style + 6 <= end, "a coding style ends early");
            style((bytes[style] & 1) != 0, style + 1, end);
        }
    }

    /** @param at where the number of decomposition levels stands, the first of five bytes before the precinct sizes */
    private void style(boolean precincts, int at, int end) throws DicomRefusal {
        int levels = bytes[at] & 0xFF;
        require(levels <= MOST_LEVELS, "a coding style has " + levels + " levels");
        require(!precincts || at + 5 + levels < end, "precinct sizes are missing");
        long packets = 0;
        for (int resolution = 0; resolution <= levels; resolution++) {
            int size = precincts ? bytes[at + 5 + resolution] & 0xFF : 0xFF;
            packets += across(tileColumns, levels - resolution, size & 0xF)
                    * across(tileRows, levels - resolution, size >> 4);
        }
        long most = PACKETS_A_BYTE * (long) bytes.length;
        require(packets <= most && packets * layers * tilesAndComponents <= most, "more packets than bytes");
    }

    /** How many precincts lie side by side in a tile of this size, halved so many times. */
    private static long across(long size, int halvings, int exponent) {
        long reduced = Math.max(1, size >> halvings);
        return Math.max(1, reduced >> exponent);
    }

    private int unsignedShort(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static void require(boolean sound, String otherwise) throws DicomRefusal {
        if (!sound) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "JPEG 2000: " + otherwise);
        }
    }
}
