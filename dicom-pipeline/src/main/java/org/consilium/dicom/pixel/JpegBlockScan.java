package org.consilium.dicom.pixel;

import java.util.Arrays;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Decodes a sequential scan of 8 x 8 blocks (ITU-T T.81 Annex F). */
final class JpegBlockScan {
    private static final int SIDE = 8;
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private final JpegFrame frame;
    private final JpegScan scan;
    private final JpegTables tables;
    private final JpegBits bits;
    private final int[] block = new int[SIDE * SIDE];

    JpegBlockScan(JpegFrame frame, JpegScan scan, JpegTables tables, JpegBits bits) {
        this.frame = frame;
        this.scan = scan;
        this.tables = tables;
        this.bits = bits;
    }

    void decode() throws DicomRefusal {
        int acrossUnits = units(frame.columns, frame.mostHorizontal());
        int downUnits = units(frame.rows, frame.mostVertical());
        for (JpegComponent component : scan.components()) {
            component.stride = acrossUnits * component.horizontal * SIDE;
            component.samples = new int[component.stride * downUnits * component.vertical * SIDE];
            component.predictedDirect = 0;
        }
        boolean single = scan.components().size() == 1;
        JpegComponent only = scan.components().get(0);
        int across = single ? blocks(frame.columns, only.horizontal, frame.mostHorizontal()) : acrossUnits;
        int down = single ? blocks(frame.rows, only.vertical, frame.mostVertical()) : downUnits;
        for (int unit = 0; unit < across * down; unit++) {
            restartBefore(unit);
            if (single) {
                decodeBlock(only, unit % across, unit / across);
            } else {
                decodeUnit(unit % across, unit / across);
            }
        }
    }

    private static int units(int size, int factor) {
        return (size + SIDE * factor - 1) / (SIDE * factor);
    }

    private static int blocks(int size, int factor, int most) {
        int samples = (size * factor + most - 1) / most;
        return (samples + SIDE - 1) / SIDE;
    }

    private void restartBefore(int unit) throws DicomRefusal {
        int interval = tables.restartInterval();
        if (interval > 0 && unit > 0 && unit % interval == 0) {
            bits.restart();
            scan.components().forEach(component -> component.predictedDirect = 0);
        }
    }

    private void decodeUnit(int across, int down) throws DicomRefusal {
        for (JpegComponent component : scan.components()) {
            for (int y = 0; y < component.vertical; y++) {
                for (int x = 0; x < component.horizontal; x++) {
                    decodeBlock(component, across * component.horizontal + x, down * component.vertical + y);
                }
            }
        }
    }

    private void decodeBlock(JpegComponent component, int across, int down) throws DicomRefusal {
        readCoefficients(component);
        int start = down * SIDE * component.stride + across * SIDE;
        InverseCosine.transform(block, component.samples, start, component.stride, frame.precision);
    }

    private void readCoefficients(JpegComponent component) throws DicomRefusal {
        int[] steps = tables.quantization(component.quantization);
        Arrays.fill(block, 0);
        int category = tables.direct(component.directTable).decode(bits);
        if (category > 15) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a coefficient has " + category + " bits");
        }
        component.predictedDirect += bits.difference(category);
        block[0] = component.predictedDirect * steps[0];
        JpegHuffman codes = tables.alternating(component.alternatingTable);
        int index = 1;
        while (index < block.length) {
            int code = codes.decode(bits);
            int run = code >> 4;
            int size = code & 15;
            if (size == 0) {
                if (run != 15) {
                    return;
                }
                index += 16;
            } else {
                index += run;
                if (index >= block.length) {
                    throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a block has more than 64 coefficients");
                }
                block[ZIGZAG[index]] = bits.difference(size) * steps[index];
                index++;
            }
        }
    }
}
