package org.consilium.model.measure;

import java.util.Arrays;

/** How deep each voxel of a shape lies under its surface, by the chamfer distance 3-4-5 (Borgefors 1984). */
final class Depth {
    private static final int FAR = 1 << 20;

    private Depth() {}

    /** Depth in mm of every voxel, 0 outside; the cube's faces count as surface. */
    static float[] mm(boolean[] inside, int side, double spacingMm) {
        int[] thirds = new int[inside.length];
        Arrays.setAll(thirds, i -> inside[i] ? FAR : 0);
        for (int i = 0; i < thirds.length; i++) {
            lower(thirds, side, i, -1);
        }
        for (int i = thirds.length - 1; i >= 0; i--) {
            lower(thirds, side, i, 1);
        }
        float[] depth = new float[inside.length];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = (float) Math.max(0, (thirds[i] / 3.0 - 0.5) * spacingMm);
        }
        return depth;
    }

    private static void lower(int[] thirds, int side, int at, int direction) {
        if (thirds[at] == 0) {
            return;
        }
        int x = at % side;
        int y = at / side % side;
        int z = at / (side * side);
        int least = thirds[at];
        for (int n = 1; n <= 13; n++) {
            int step = direction * n;
            int dx = Math.floorMod(step + 1, 3) - 1;
            int dy = Math.floorMod((step - dx) / 3 + 1, 3) - 1;
            int dz = ((step - dx) / 3 - dy) / 3;
            int length = 2 + Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
            boolean within = within(x + dx, side) && within(y + dy, side) && within(z + dz, side);
            int there = within ? thirds[at + (dz * side + dy) * side + dx] : 0;
            least = Math.min(least, there + length);
        }
        thirds[at] = least;
    }

    private static boolean within(int index, int side) {
        return index >= 0 && index < side;
    }
}
