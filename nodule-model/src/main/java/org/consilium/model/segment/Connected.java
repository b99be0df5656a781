package org.consilium.model.segment;

/** Connected parts of a probability cube. */
final class Connected {
    private static final int REACH = 4;

    private Connected() {}

    /**
     * Zeroes all voxels that are not connected, through voxels inside the border, to the one inside the border that lies
     * nearest to the given place; all of them when none lies within {@link #REACH} voxels. Faint voxels that touch the kept
     * part stay, so that a wider border can still be drawn.
     */
    static void keepCentral(float[] cube, int side, int x, int y, int z) {
        int seed = nearest(cube, side, x, y, z);
        boolean[] kept = new boolean[cube.length];
        if (seed >= 0) {
            flood(cube, side, seed, kept);
        }
        boolean[] touched = grown(kept, side);
        for (int i = 0; i < cube.length; i++) {
            if (!kept[i] && !(touched[i] && cube[i] < Segmentation.BORDER)) {
                cube[i] = 0;
            }
        }
    }

    private static int nearest(float[] cube, int side, int atX, int atY, int atZ) {
        int best = -1;
        int bestDistance = REACH * REACH + 1;
        for (int z = Math.max(0, atZ - REACH); z <= Math.min(side - 1, atZ + REACH); z++) {
            for (int y = Math.max(0, atY - REACH); y <= Math.min(side - 1, atY + REACH); y++) {
                for (int x = Math.max(0, atX - REACH); x <= Math.min(side - 1, atX + REACH); x++) {
                    int index = (z * side + y) * side + x;
                    int distance = (x - atX) * (x - atX) + (y - atY) * (y - atY) + (z - atZ) * (z - atZ);
                    if (cube[index] >= Segmentation.BORDER && distance < bestDistance) {
                        best = index;
                        bestDistance = distance;
                    }
                }
            }
        }
        return best;
    }

    private static void flood(float[] cube, int side, int seed, boolean[] kept) {
        int[] queue = new int[cube.length];
        int end = 0;
        queue[end++] = seed;
        kept[seed] = true;
        int[] strides = {1, side, side * side};
        for (int next = 0; next < end; next++) {
            for (int stride : strides) {
                int place = queue[next] / stride % side;
                end = visit(cube, kept, queue, end, place > 0 ? queue[next] - stride : -1);
                end = visit(cube, kept, queue, end, place < side - 1 ? queue[next] + stride : -1);
            }
        }
    }

    private static int visit(float[] cube, boolean[] kept, int[] queue, int end, int index) {
        if (index < 0 || kept[index] || cube[index] < Segmentation.BORDER) {
            return end;
        }
        kept[index] = true;
        queue[end] = index;
        return end + 1;
    }

    private static boolean[] grown(boolean[] kept, int side) {
        boolean[] grown = new boolean[kept.length];
        int[] strides = {1, side, side * side};
        for (int i = 0; i < kept.length; i++) {
            for (int stride : strides) {
                int place = i / stride % side;
                grown[i] |= kept[i] || place > 0 && kept[i - stride] || place < side - 1 && kept[i + stride];
            }
        }
        return grown;
    }
}
