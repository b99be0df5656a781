package org.consilium.model.detect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Squared distance of every point to the nearest set point, in points, exact: one lower envelope of parabolas a line
 * (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, 2012).
 */
final class DistanceMap {
    private static final float FAR = 1e12f;

    private DistanceMap() {}

    static float[] squared(boolean[] set, int width, int height, int depth) {
        float[] map = new float[set.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = set[i] ? 0 : FAR;
        }
        int layer = width * height;
        IntStream.range(0, depth).parallel().forEach(z -> {
            sweep(map, z * layer, height, width, width, 1);
            sweep(map, z * layer, width, 1, height, width);
        });
        IntStream.range(0, height).parallel().forEach(y -> sweep(map, y * width, width, 1, depth, layer));
        return map;
    }

    private static void sweep(float[] map, int start, int count, int next, int length, int stride) {
        float[] line = new float[length];
        int[] parabola = new int[length];
        double[] from = new double[length + 1];
        for (int each = 0; each < count; each++) {
            int at = start + each * next;
            for (int i = 0; i < length; i++) {
                line[i] = map[at + i * stride];
            }
            envelope(line, parabola, from);
            int k = 0;
            for (int i = 0; i < length; i++) {
                while (from[k + 1] < i) {
                    k++;
                }
                float apart = i - parabola[k];
                map[at + i * stride] = Math.min(FAR, apart * apart + line[parabola[k]]);
            }
        }
    }

    private static void envelope(float[] line, int[] parabola, double[] from) {
        int last = 0;
        parabola[0] = 0;
        from[0] = Double.NEGATIVE_INFINITY;
        from[1] = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.length; i++) {
            double crossing = crossing(line, i, parabola[last]);
            while (last > 0 && crossing <= from[last]) {
                last--;
                crossing = crossing(line, i, parabola[last]);
            }
            if (crossing <= from[last]) {
                parabola[last] = i;
            } else {
                last++;
                parabola[last] = i;
                from[last] = crossing;
            }
            from[last + 1] = Double.POSITIVE_INFINITY;
        }
    }

    private static double crossing(float[] line, int i, int k) {
        return ((line[i] + (double) i * i) - (line[k] + (double) k * k)) / (2.0 * i - 2.0 * k);
    }

    /** Whether any point is set; without one all distances are beyond every bound. */
    static boolean any(boolean[] set) {
        return IntStream.range(0, set.length).anyMatch(i -> set[i]);
    }

    /** The set grown and shrunk again by a radius in points: gaps and dents narrower than twice the radius close. */
    static boolean[] closed(boolean[] set, int width, int height, int depth, double radius) {
        float[] outer = squared(set, width, height, depth);
        boolean[] beyond = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            beyond[i] = outer[i] > radius * radius;
        }
        boolean[] closed = new boolean[set.length];
        if (!any(beyond)) {
            Arrays.fill(closed, true);
            return closed;
        }
        float[] inner = squared(beyond, width, height, depth);
        for (int i = 0; i < set.length; i++) {
            closed[i] = set[i] || inner[i] > radius * radius;
        }
        return closed;
    }
}
