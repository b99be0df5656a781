package org.consilium.model.measure;

/** The largest connected part of a shape, neighbours sharing a face. */
final class LargestPart {
    private LargestPart() {}

    static boolean[] of(boolean[] shape, int side) {
        int[] part = new int[shape.length];
        int[] queue = new int[shape.length];
        int parts = 0;
        int best = 0;
        int bestSize = 0;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] && part[i] == 0) {
                parts++;
                int size = flood(shape, side, part, queue, i, parts);
                if (size > bestSize) {
                    bestSize = size;
                    best = parts;
                }
            }
        }
        boolean[] largest = new boolean[shape.length];
        for (int i = 0; i < shape.length; i++) {
            largest[i] = best > 0 && part[i] == best;
        }
        return largest;
    }

    private static int flood(boolean[] shape, int side, int[] part, int[] queue, int seed, int label) {
        int end = 0;
        queue[end++] = seed;
        part[seed] = label;
        int[] strides = {1, side, side * side};
        for (int next = 0; next < end; next++) {
            for (int stride : strides) {
                int place = queue[next] / stride % side;
                for (int step = -1; step <= 1; step += 2) {
                    int index = queue[next] + step * stride;
                    if (place + step >= 0 && place + step < side && shape[index] && part[index] == 0) {
                        part[index] = label;
                        queue[end++] = index;
                    }
                }
            }
        }
        return end;
    }
}
