package org.consilium.dicom.fuzz;

import java.io.ByteArrayOutputStream;

/** A sound JPEG Lossless codestream of 12 bits (ISO/IEC 10918-1 annex H) with one table of codes of equal length. */
final class SmallLosslessJpeg {
    private static final int PRECISION = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    SmallLosslessJpeg(int columns, int rows, int predictor) {
        marker(0xD8);
        segment(0xC3, PRECISION, rows >> 8, rows, columns >> 8, columns, 1, 1, 0x11, 0);
        int[] table = new int[17 + PRECISION + 1];
        table[4] = PRECISION + 1; // lengths of 1, 2 and 3 bits: none; of 4 bits: thirteen
        for (int category = 0; category <= PRECISION; category++) {
            table[17 + category] = category;
        }
        segment(0xC4, table);
        segment(0xDA, 1, 1, 0, predictor, 0, 0);
        samples(columns, rows, predictor);
        while (pendingBits > 0) {
            bits(1, 1);
        }
        marker(0xD9);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void samples(int columns, int rows, int predictor) {
        int[][] samples = new int[rows][columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                samples[y][x] = (x * x * 7 + y * 31 + x * y) % (1 << PRECISION);
                difference(samples[y][x] - predicted(samples, x, y, predictor));
            }
        }
    }

    private static int predicted(int[][] samples, int x, int y, int predictor) {
        if (y == 0) {
            return x == 0 ? 1 << PRECISION - 1 : samples[y][x - 1];
        }
        int above = samples[y - 1][x];
        if (x == 0) {
            return above;
        }
        int left = samples[y][x - 1];
        int corner = samples[y - 1][x - 1];
        return switch (predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> corner;
            case 4 -> left + above - corner;
            case 5 -> left + (above - corner >> 1);
            case 6 -> above + (left - corner >> 1);
            default -> left + above >> 1;
        };
    }

    /** Modulo 2 to the 16th (H.1.2.1); twelve bits' differences need thirteen categories at most. */
    private void difference(int value) {
        int category = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        bits(category, 4);
        bits(value < 0 ? value - 1 & (1 << category) - 1 : value, category);
    }

    private void bits(int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            pending = pending << 1 | value >> bit & 1;
            if (++pendingBits == 8) {
                out.write(pending);
                if ((pending & 0xFF) == 0xFF) {
                    out.write(0);
                }
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private void segment(int code, int... content) {
        marker(code);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        for (int value : content) {
            out.write(value);
        }
    }

    private void marker(int code) {
        out.write(0xFF);
        out.write(code);
    }
}
