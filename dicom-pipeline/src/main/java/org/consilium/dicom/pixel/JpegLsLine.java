package org.consilium.dicom.pixel;

import java.util.Arrays;

/**
 * The line being decoded of one component, the line above, and how long its runs have become (ITU-T T.87 section A.2.1, A.7.1).
 *
 * <p>One cell before and one behind each line hold the neighbours that the edges need; samples count from 1.
 */
final class JpegLsLine {
    private static final int[] RUN_BITS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private final int columns;
    private int[] above;
    private int[] line;
    private int runIndex;

    JpegLsLine(int columns) {
        this.columns = columns;
        this.above = new int[columns + 2];
        this.line = new int[columns + 2];
    }

    /** The line just decoded becomes the one above. */
    void begin() {
        int[] free = above;
        above = line;
        line = free;
        above[columns + 1] = above[columns];
        line[0] = above[1];
    }

    int left(int at) {
        return line[at - 1];
    }

    int up(int at) {
        return above[at];
    }

    int corner(int at) {
        return above[at - 1];
    }

    int next(int at) {
        return above[at + 1];
    }

    void set(int at, int value) {
        line[at] = value;
    }

    /** Repeats the sample before {@code start} up to {@code end}, exclusively. */
    void fill(int start, int end) {
        Arrays.fill(line, start, end, line[start - 1]);
    }

    int runBits() {
        return RUN_BITS[runIndex];
    }

    void lengthenRuns() {
        runIndex = Math.min(RUN_BITS.length - 1, runIndex + 1);
    }

    void shortenRuns() {
        runIndex = Math.max(0, runIndex - 1);
    }

    void copyTo(int[] samples, int first, int stride) {
        for (int column = 0; column < columns; column++) {
            samples[first + column * stride] = line[column + 1];
        }
    }
}
