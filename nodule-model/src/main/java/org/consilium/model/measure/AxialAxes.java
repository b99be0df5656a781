package org.consilium.model.measure;

/**
 * Long and short axis of a shape in the axial slice where the long axis is longest.
 *
 * <p>Lengths run between the outer edges of pixels along a direction: the extent of the pixel centres plus the width of
 * one pixel in that direction, as callipers would read it. All directions in steps of one degree are tried.
 *
 * @param longMm the longest extent in the slice
 * @param shortMm the extent perpendicular to it in the same slice
 * @param slice index of the slice
 */
record AxialAxes(double longMm, double shortMm, int slice) {
    private static final int DIRECTIONS = 180;

    /** The axes of all voxels whose flag is set; a cube of {@code side} voxels an edge, z slowest. */
    static AxialAxes of(boolean[] inside, int side, double spacingMm) {
        AxialAxes best = new AxialAxes(0, 0, side / 2);
        for (int slice = 0; slice < side; slice++) {
            AxialAxes here = inSlice(inside, side, slice, spacingMm);
            if (here.longMm > best.longMm) {
                best = here;
            }
        }
        return best;
    }

    private static AxialAxes inSlice(boolean[] inside, int side, int slice, double spacingMm) {
        double[] extents = extents(inside, side, slice);
        int longest = 0;
        for (int i = 1; i < DIRECTIONS; i++) {
            longest = extents[i] > extents[longest] ? i : longest;
        }
        double across = extents[(longest + DIRECTIONS / 2) % DIRECTIONS];
        return new AxialAxes(extents[longest] * spacingMm, across * spacingMm, slice);
    }

    private static double[] extents(boolean[] inside, int side, int slice) {
        double[] low = new double[DIRECTIONS];
        double[] high = new double[DIRECTIONS];
        boolean any = false;
        for (int at = 0; at < side * side; at++) {
            if (inside[slice * side * side + at]) {
                widen(low, high, at % side, at / side, !any);
                any = true;
            }
        }
        double[] extents = new double[DIRECTIONS];
        for (int i = 0; any && i < DIRECTIONS; i++) {
            extents[i] = high[i] - low[i] + 1;
        }
        return extents;
    }

    private static void widen(double[] low, double[] high, int x, int y, boolean first) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = Math.PI * i / DIRECTIONS;
            double along = x * StrictMath.cos(angle) + y * StrictMath.sin(angle);
            low[i] = first ? along : Math.min(low[i], along);
            high[i] = first ? along : Math.max(high[i], along);
        }
    }
}
