package org.consilium.model.detect;

import java.util.stream.IntStream;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * Fills dark places that are walled in within one axial layer: the inside of a cavity or of a ring becomes as dense as the
 * lowest point of its wall, so that a ring looks like the ball it is the outline of. A closing by reconstruction: dark
 * places in which a square of the given reach fits stay as they are.
 */
public final class HoleFilling {
    private static final double REACH_MM = 5;

    private HoleFilling() {}

    /** Fills {@code values} layer by layer, in place; {@code reach} is half the square's edge in points. */
    static void fill(float[] values, int width, int height, int depth, int reach) {
        IntStream.range(0, depth).parallel().forEach(z -> fillLayer(values, z * width * height, width, height, reach));
    }

    /** A copy of an axial CT with holes of up to some 9 mm filled. */
    public static CtVolume filled(CtVolume ct) {
        VoxelGrid grid = ct.grid();
        float[] values = new float[ct.hounsfield().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ct.hounsfield()[i];
        }
        int reach = (int) Math.round(REACH_MM / Math.max(grid.columnSpacingMm(), grid.rowSpacingMm()));
        fill(values, grid.columns(), grid.rows(), grid.slices(), reach);
        short[] filled = new short[values.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = (short) values[i];
        }
        return new CtVolume(grid, filled);
    }

    private static void fillLayer(float[] values, int start, int width, int height, int reach) {
        float[] filled = dilated(values, start, width, height, reach);
        boolean changed = true;
        while (changed) {
            boolean onward = sweep(values, start, filled, width, height, 1);
            boolean backward = sweep(values, start, filled, width, height, -1);
            changed = onward || backward;
        }
        System.arraycopy(filled, 0, values, start, filled.length);
    }

    /** One pass over the layer; every point sinks to the lowest neighbour before it, but not below its own value. */
    private static boolean sweep(float[] values, int start, float[] filled, int width, int height, int step) {
        boolean changed = false;
        int at = step > 0 ? 0 : filled.length - 1;
        for (int i = 0; i < filled.length; i++, at += step) {
            int x = at % width;
            int y = at / width;
            float low = filled[at];
            if (step > 0 ? x > 0 : x < width - 1) {
                low = Math.min(low, filled[at - step]);
            }
            if (step > 0 ? y > 0 : y < height - 1) {
                low = Math.min(low, filled[at - step * width]);
            }
            low = Math.max(low, values[start + at]);
            if (low < filled[at]) {
                filled[at] = low;
                changed = true;
            }
        }
        return changed;
    }

    private static float[] dilated(float[] values, int start, int width, int height, int reach) {
        float[] along = new float[width * height];
        for (int y = 0; y < height; y++) {
            highest(values, start + y * width, 1, along, y * width, width, reach);
        }
        float[] result = new float[along.length];
        for (int x = 0; x < width; x++) {
            highest(along, x, width, result, x, height, reach);
        }
        return result;
    }

    private static void highest(float[] from, int start, int stride, float[] to, int at, int length, int reach) {
        for (int i = 0; i < length; i++) {
            float high = Float.NEGATIVE_INFINITY;
            for (int k = Math.max(0, i - reach); k <= Math.min(length - 1, i + reach); k++) {
                high = Math.max(high, from[start + k * stride]);
            }
            to[at + i * stride] = high;
        }
    }
}
