package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Decodes a lossless scan: each sample is predicted from its neighbours (ITU-T T.81 Annex H). */
final class JpegLosslessScan {
    private final JpegFrame frame;
    private final JpegScan scan;
    private final JpegTables tables;
    private final JpegBits bits;

    JpegLosslessScan(JpegFrame frame, JpegScan scan, JpegTables tables, JpegBits bits) {
        this.frame = frame;
        this.scan = scan;
        this.tables = tables;
        this.bits = bits;
    }

    void decode() throws DicomRefusal {
        requireSupported();
        JpegComponent[] components = scan.components().toArray(new JpegComponent[0]);
        JpegHuffman[] codes = new JpegHuffman[components.length];
        for (int index = 0; index < components.length; index++) {
            components[index].stride = frame.columns;
            components[index].samples = new int[frame.rows * frame.columns];
            codes[index] = tables.direct(components[index].directTable);
        }
        int restart = tables.restartInterval();
        int firstRow = 0;
        for (int row = 0; row < frame.rows; row++) {
            if (restart > 0 && row > 0 && row * frame.columns % restart == 0) {
                bits.restart();
                firstRow = row;
            }
            decodeRow(components, codes, row, row == firstRow);
        }
        expand(components);
    }

    private void requireSupported() throws DicomRefusal {
        if (scan.selection() < 1 || scan.selection() > 7) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "there is no predictor " + scan.selection());
        }
        if (scan.pointTransform() >= frame.precision) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the point transform leaves no bit");
        }
        if (frame.mostHorizontal() > 1 || frame.mostVertical() > 1) {
            throw new DicomRefusal(Code.UNSUPPORTED_CODESTREAM, "lossless JPEG with subsampled colours is not decoded");
        }
        int restart = tables.restartInterval();
        if (restart % frame.columns != 0) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a restart interval is no whole number of rows");
        }
    }

    private void decodeRow(JpegComponent[] components, JpegHuffman[] codes, int row, boolean first)
            throws DicomRefusal {
        int start = row * frame.columns;
        for (int column = 0; column < frame.columns; column++) {
            for (int index = 0; index < components.length; index++) {
                int[] samples = components[index].samples;
                int at = start + column;
                samples[at] = predict(samples, at, column, first) + difference(codes[index]) & 0xFFFF;
            }
        }
    }

    private int difference(JpegHuffman codes) throws DicomRefusal {
        int category = codes.decode(bits);
        if (category > 16) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a difference has " + category + " bits");
        }
        return category == 16 ? 32768 : bits.difference(category);
    }

    /** The row at the start of a restart interval is predicted from the left, the left column from above. */
    private int predict(int[] samples, int at, int column, boolean first) {
        if (first) {
            return column == 0 ? 1 << frame.precision - scan.pointTransform() - 1 : samples[at - 1];
        }
        int above = samples[at - frame.columns];
        if (column == 0) {
            return above;
        }
        int left = samples[at - 1];
        int corner = samples[at - frame.columns - 1];
        return switch (scan.selection()) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> corner;
            case 4 -> left + above - corner;
            case 5 -> left + (above - corner >> 1);
            case 6 -> above + (left - corner >> 1);
            default -> left + above >> 1;
        };
    }

    private void expand(JpegComponent[] components) {
        for (JpegComponent component : components) {
            for (int index = 0; scan.pointTransform() > 0 && index < component.samples.length; index++) {
                component.samples[index] <<= scan.pointTransform();
            }
        }
    }
}
