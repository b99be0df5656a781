package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.jspecify.annotations.Nullable;

/** Huffman and quantisation tables and the restart interval (ITU-T T.81 section B.2.4). */
final class JpegTables {
    private static final int HUFFMAN = 0xC4;
    private static final int QUANTIZATION = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int ARITHMETIC = 0xCC;

    private final @Nullable JpegHuffman[] huffman = new JpegHuffman[8];
    private final int[] @Nullable [] quantization = new int[4][];
    private int restartInterval;

    /** Takes a segment if it holds tables. */
    void take(int marker, JpegMarkers markers) throws DicomRefusal {
        switch (marker) {
            case HUFFMAN -> takeHuffman(markers);
            case QUANTIZATION -> takeQuantization(markers);
            case RESTART_INTERVAL -> {
                markers.requireBody(2);
                restartInterval = markers.unsignedShort(markers.bodyStart());
            }
            case ARITHMETIC ->
                throw new DicomRefusal(Code.UNSUPPORTED_CODESTREAM, "JPEG with arithmetic coding is not decoded");
            default -> {
                // Application data, comments and the like do not change the samples.
            }
        }
    }

    private void takeHuffman(JpegMarkers markers) throws DicomRefusal {
        int offset = 0;
        while (offset < markers.bodyLength()) {
            markers.requireBody(offset + 17);
            int at = markers.bodyStart() + offset;
            int slot = markers.unsignedByte(at) >> 4 << 2 & 4 | markers.unsignedByte(at) & 3;
            int[] counts = new int[16];
            int total = 0;
            for (int length = 0; length < 16; length++) {
                counts[length] = markers.unsignedByte(at + 1 + length);
                total += counts[length];
            }
            markers.requireBody(offset + 17 + total);
            int[] values = new int[total];
            for (int index = 0; index < total; index++) {
                values[index] = markers.unsignedByte(at + 17 + index);
            }
            huffman[slot] = new JpegHuffman(counts, values);
            offset += 17 + total;
        }
    }

    private void takeQuantization(JpegMarkers markers) throws DicomRefusal {
        int offset = 0;
        while (offset < markers.bodyLength()) {
            int at = markers.bodyStart() + offset;
            int width = markers.unsignedByte(at) >> 4 == 0 ? 1 : 2;
            markers.requireBody(offset + 1 + 64 * width);
            int[] steps = new int[64];
            for (int index = 0; index < 64; index++) {
                int place = at + 1 + index * width;
                steps[index] = width == 1 ? markers.unsignedByte(place) : markers.unsignedShort(place);
            }
            quantization[markers.unsignedByte(at) & 3] = steps;
            offset += 1 + 64 * width;
        }
    }

    JpegHuffman direct(int slot) throws DicomRefusal {
        return present(huffman[slot & 3]);
    }

    JpegHuffman alternating(int slot) throws DicomRefusal {
        return present(huffman[4 | slot & 3]);
    }

    /** Steps in zigzag order. */
    int[] quantization(int slot) throws DicomRefusal {
        int[] steps = quantization[slot];
        if (steps == null) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a quantisation table is missing");
        }
        return steps;
    }

    /** Coded units between restart markers, 0 for none. */
    int restartInterval() {
        return restartInterval;
    }

    private static JpegHuffman present(@Nullable JpegHuffman table) throws DicomRefusal {
        if (table == null) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a Huffman table is missing");
        }
        return table;
    }
}
