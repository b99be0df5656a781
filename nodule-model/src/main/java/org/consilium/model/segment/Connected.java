package org.consilium.model.segment;

/** Connected parts of a probability cube. */
final class Connected {
    private Connected() {}

    /**
     * Zeroes all voxels that are not connected, through voxels inside the border, to the one inside the border that lies
     * nearest to the centre; all of them when none lies within {@code reach} voxels. Faint voxels that touch the kept
     * part stay, so that a wider border can still be drawn.
     */
    static void keepCentral(float[] cube, int side, int reach) {
        int seed = nearest(cube, side, reach);
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

    private static int nearest(float[] cube, int side, int reach) {
        int half = side / 2;
        int best = -1;
        int bestDistance = reach * reach + 1;
        for (int z = -reach; z <= reach; z++) {
            for (int y = -reach; y <= reach; y++) {
                for (int x = -reach; x <= reach; x++) {
                    int index = ((z + half) * side + y + half) * side + x + half;
                    int distance = x * x + y * y + z * z;
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
