package org.consilium.dicom.quality;

import java.util.ArrayDeque;
import org.consilium.dicom.volume.CtVolume;

/**
 * Where a slice shows lung, in blocks of {@value #SIDE} by {@value #SIDE} pixels: what lies within the body and is neither gas nor
 * tissue.
 */
final class LungBlocks {
    /** Pixels that are averaged: noise would make lung of the gas in trachea and bowel. */
    static final int SIDE = 4;

    private static final int AIR_BELOW_HU = -500;
    private static final int GAS_BELOW_HU = -950;
    private static final int LUNG_BELOW_HU = -600;

    private final CtVolume volume;
    private final int across;
    private final int down;

    LungBlocks(CtVolume volume) {
        this.volume = volume;
        this.across = volume.grid().columns() / SIDE;
        this.down = volume.grid().rows() / SIDE;
    }

    /** Blocks in a row of a slice; what is left over at its end belongs to none. */
    int across() {
        return across;
    }

    /** Blocks in a column of a slice. */
    int down() {
        return down;
    }

    /** Which blocks of a slice are lung, row after row. */
    boolean[] of(int slice) {
        int[] means = means(slice);
        boolean[] outside = outside(means);
        boolean[] lung = new boolean[means.length];
        for (int at = 0; at < means.length; at++) {
            lung[at] = !outside[at] && means[at] > GAS_BELOW_HU && means[at] < LUNG_BELOW_HU;
        }
        return lung;
    }

    private int[] means(int slice) {
        int columns = volume.grid().columns();
        short[] values = volume.hounsfield();
        int first = slice * volume.grid().rows() * columns;
        int[] means = new int[across * down];
        for (int y = 0; y < down * SIDE; y++) {
            int row = y / SIDE * across;
            for (int x = 0; x < across * SIDE; x++) {
                means[row + x / SIDE] += values[first + y * columns + x];
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] /= SIDE * SIDE;
        }
        return means;
    }

    /** Air that the slice's border is connected with. */
    private boolean[] outside(int[] means) {
        boolean[] outside = new boolean[means.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < means.length; at++) {
            int x = at % across;
            int y = at / across;
            if (x == 0 || y == 0 || x == across - 1 || y == down - 1) {
                visit(at, means, outside, open);
            }
        }
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % across;
            if (x > 0) {
                visit(at - 1, means, outside, open);
            }
            if (x < across - 1) {
                visit(at + 1, means, outside, open);
            }
            if (at >= across) {
                visit(at - across, means, outside, open);
            }
            if (at < means.length - across) {
                visit(at + across, means, outside, open);
            }
        }
        return outside;
    }

    private static void visit(int at, int[] means, boolean[] outside, ArrayDeque<Integer> open) {
        if (!outside[at] && means[at] < AIR_BELOW_HU) {
            outside[at] = true;
            open.push(at);
        }
    }
}
