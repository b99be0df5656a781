package org.consilium.model.rate;

import java.util.SplittableRandom;

/**
 * A slice turned by any angle, mirrored, larger or smaller by a tenth and moved by up to two pixels: what a network must
 * not mind.
 */
final class SliceWarp {
    private static final double MOST_SCALE = 0.1;
    private static final double MOST_SHIFT = 0.05 * NoduleSlice.SIDE;

    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;
    private final double shiftX;
    private final double shiftY;

    SliceWarp(SplittableRandom random) {
        double angle = random.nextDouble(2 * Math.PI);
        double scale = 1 + random.nextDouble(-MOST_SCALE, MOST_SCALE);
        double mirror = random.nextBoolean() ? -1 : 1;
        xx = mirror * scale * StrictMath.cos(angle);
        xy = -scale * StrictMath.sin(angle);
        yx = mirror * scale * StrictMath.sin(angle);
        yy = scale * StrictMath.cos(angle);
        shiftX = random.nextDouble(-MOST_SHIFT, MOST_SHIFT);
        shiftY = random.nextDouble(-MOST_SHIFT, MOST_SHIFT);
    }

    /** Writes the warped slice, bilinear, in the order of {@link NoduleSlice#write}. */
    void write(NoduleSlice slice, float[] rows, int start) {
        double half = (NoduleSlice.SIDE - 1) / 2.0;
        int area = NoduleSlice.SIDE * NoduleSlice.SIDE;
        for (int i = 0; i < area; i++) {
            double x = i % NoduleSlice.SIDE - half;
            double y = i / NoduleSlice.SIDE - half;
            double fromX = xx * x + xy * y + half + shiftX;
            double fromY = yx * x + yy * y + half + shiftY;
            int left = (int) Math.floor(fromX);
            int top = (int) Math.floor(fromY);
            float u = (float) (fromX - left);
            float v = (float) (fromY - top);
            for (int channel = 0; channel < NoduleSlice.CHANNELS; channel++) {
                float upper = slice.at(channel, left, top) * (1 - u) + slice.at(channel, left + 1, top) * u;
                float lower = slice.at(channel, left, top + 1) * (1 - u) + slice.at(channel, left + 1, top + 1) * u;
                rows[start + i * NoduleSlice.CHANNELS + channel] = upper + v * (lower - upper);
            }
        }
    }
}
