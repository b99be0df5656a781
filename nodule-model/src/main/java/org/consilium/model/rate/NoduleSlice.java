package org.consilium.model.rate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;

/**
 * One axial layer of a segmented nodule as the rating networks see it: density in a lung and a soft-tissue window and the
 * segmentation, around the middle of the segmentation in this layer.
 *
 * <p>Beyond 8 mm from the border every pixel is empty, wherever the CT ends: a cut-out that is larger for larger nodules
 * must not tell their size. Cut-outs of the training data reach 10 mm or more beyond the readers' border.
 */
public final class NoduleSlice {
    /** Pixels along an edge, {@link VoxelFeatures#SPACING_MM} apart: 33 mm. */
    public static final int SIDE = 44;
    /** Numbers a pixel. */
    public static final int CHANNELS = 3;
    /** Numbers of one slice. */
    public static final int COUNT = CHANNELS * SIDE * SIDE;

    private static final double REACH_MM = 8;
    private static final int PATCH = VoxelFeatures.SIDE;

    private final byte[] values;

    private NoduleSlice(byte[] values) {
        this.values = values;
    }

    /** One layer of a segmentation; a layer that it does not touch is shown around the middle of the patch. */
    static NoduleSlice of(Segmentation segmentation, int layer) {
        int start = layer * PATCH * PATCH;
        boolean[] inside = inside(segmentation, start);
        int[] middle = middle(inside);
        inside[middle[1] * PATCH + middle[0]] |= middle[2] == 0;
        return new NoduleSlice(values(segmentation, start, near(inside), middle[0], middle[1]));
    }

    /** Column and row of the patch that the middle of a layer's slice shows. */
    static int[] middle(Segmentation segmentation, int layer) {
        return middle(inside(segmentation, layer * PATCH * PATCH));
    }

    private static boolean[] inside(Segmentation segmentation, int start) {
        boolean[] inside = new boolean[PATCH * PATCH];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = segmentation.probability()[start + i] >= Segmentation.BORDER;
        }
        return inside;
    }

    /** Middle column and row, and the number of pixels inside. */
    private static int[] middle(boolean[] inside) {
        long sumX = 0;
        long sumY = 0;
        int count = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                sumX += i % PATCH;
                sumY += i / PATCH;
                count++;
            }
        }
        return count == 0
                ? new int[] {PATCH / 2, PATCH / 2, 0}
                : new int[] {(int) Math.round(sumX / (double) count), (int) Math.round(sumY / (double) count), count};
    }

    /** All pixels within reach of one that is set. */
    private static boolean[] near(boolean[] inside) {
        int reach = (int) Math.floor(REACH_MM / VoxelFeatures.SPACING_MM);
        boolean[] near = new boolean[inside.length];
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                for (int y = Math.max(0, i / PATCH - reach); y <= Math.min(PATCH - 1, i / PATCH + reach); y++) {
                    int rise = y - i / PATCH;
                    int run = (int) Math.sqrt(square(REACH_MM / VoxelFeatures.SPACING_MM) - rise * rise);
                    int from = Math.max(0, i % PATCH - run);
                    int to = Math.min(PATCH - 1, i % PATCH + run);
                    java.util.Arrays.fill(near, y * PATCH + from, y * PATCH + to + 1, true);
                }
            }
        }
        return near;
    }

    private static double square(double value) {
        return value * value;
    }

    private static byte[] values(Segmentation segmentation, int start, boolean[] near, int centreX, int centreY) {
        byte[] values = new byte[COUNT];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = centreX + i % SIDE - SIDE / 2;
            int y = centreY + i / SIDE - SIDE / 2;
            if (x >= 0 && y >= 0 && x < PATCH && y < PATCH && near[y * PATCH + x]) {
                int at = start + y * PATCH + x;
                float hu = segmentation.patch().hu()[at];
                values[i] = lungWindow(hu);
                values[SIDE * SIDE + i] = highWindow(hu);
                values[2 * SIDE * SIDE + i] = share(segmentation.probability()[at]);
            }
        }
        return values;
    }

    /** The same slice with plain lung, and no nodule, in a square of it; what is empty stays empty. */
    NoduleSlice without(int x0, int y0, int edge, float lungHu) {
        byte[] changed = values.clone();
        for (int y = Math.max(0, y0); y < Math.min(SIDE, y0 + edge); y++) {
            for (int x = Math.max(0, x0); x < Math.min(SIDE, x0 + edge); x++) {
                int i = y * SIDE + x;
                if (changed[i] != 0) {
                    changed[i] = lungWindow(lungHu);
                    changed[SIDE * SIDE + i] = highWindow(lungHu);
                    changed[2 * SIDE * SIDE + i] = 0;
                }
            }
        }
        return new NoduleSlice(changed);
    }

    /** Whether a square of it shows anything. */
    boolean shows(int x0, int y0, int edge) {
        for (int y = Math.max(0, y0); y < Math.min(SIDE, y0 + edge); y++) {
            for (int x = Math.max(0, x0); x < Math.min(SIDE, x0 + edge); x++) {
                if (values[y * SIDE + x] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Never 0 for what is shown: 0 is empty. */
    private static byte lungWindow(float hu) {
        return share(0.02f + 0.98f * bounded((hu + 1000) / 1400));
    }

    private static byte highWindow(float hu) {
        return share(bounded((hu + 100) / 900));
    }

    private static float bounded(float value) {
        return Math.max(0, Math.min(1, value));
    }

    private static byte share(float value) {
        return (byte) Math.round(255 * value);
    }

    /** Writes the slice, channel fastest, then columns and rows; {@code turn} bit 0 mirrors rows, bit 1 columns. */
    void write(float[] rows, int start, int turn) {
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = (turn & 2) == 0 ? i % SIDE : SIDE - 1 - i % SIDE;
            int y = (turn & 1) == 0 ? i / SIDE : SIDE - 1 - i / SIDE;
            for (int channel = 0; channel < CHANNELS; channel++) {
                rows[start + i * CHANNELS + channel] = at(channel, x, y);
            }
        }
    }

    /** Value of a channel at a pixel, 0 outside. */
    float at(int channel, int x, int y) {
        boolean within = x >= 0 && y >= 0 && x < SIDE && y < SIDE;
        return within ? (values[(channel * SIDE + y) * SIDE + x] & 0xff) / 255f : 0;
    }

    /** Writes the slice so that {@link #read} gives it back. */
    void write(DataOutput out) throws IOException {
        out.write(values);
    }

    /** Reads a slice that {@link #write(DataOutput)} wrote. */
    static NoduleSlice read(DataInput in) throws IOException {
        byte[] values = new byte[COUNT];
        in.readFully(values);
        return new NoduleSlice(values);
    }
}
