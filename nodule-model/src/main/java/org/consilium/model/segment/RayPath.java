package org.consilium.model.segment;

/**
 * What lies on the straight way from the centre of a cube to each of its voxels: the lowest value and the mean.
 *
 * <p>A nodule's own voxels are reached through the nodule; a vessel or the wall behind it is reached through air. Each
 * voxel continues the way of its nearest predecessor, one step of the largest coordinate nearer to the centre, so the
 * whole cube costs one step a voxel.
 */
final class RayPath {
    private final float[] lowest;
    private final float[] mean;
    private final int[] predecessor;

    RayPath(float[] cube, int side) {
        int half = side / 2;
        lowest = new float[cube.length];
        mean = new float[cube.length];
        predecessor = new int[cube.length];
        int centre = (half * side + half) * side + half;
        lowest[centre] = cube[centre];
        mean[centre] = cube[centre];
        predecessor[centre] = centre;
        for (int shell = 1; shell <= half; shell++) {
            visitShell(cube, side, shell);
        }
    }

    private void visitShell(float[] cube, int side, int shell) {
        for (int z = -shell; z <= shell; z++) {
            for (int y = -shell; y <= shell; y++) {
                boolean face = Math.abs(z) == shell || Math.abs(y) == shell;
                for (int x = -shell; x <= shell; x += face ? 1 : 2 * shell) {
                    visit(cube, side, shell, x, y, z);
                }
            }
        }
    }

    private void visit(float[] cube, int side, int shell, int x, int y, int z) {
        int half = side / 2;
        int at = ((z + half) * side + y + half) * side + x + half;
        int before = ((nearer(z, shell) + half) * side + nearer(y, shell) + half) * side + nearer(x, shell) + half;
        predecessor[at] = before;
        lowest[at] = Math.min(lowest[before], cube[at]);
        mean[at] = (mean[before] * shell + cube[at]) / (shell + 1);
    }

    private static int nearer(int coordinate, int shell) {
        return Math.round(coordinate * (shell - 1f) / shell);
    }

    float lowest(int index) {
        return lowest[index];
    }

    float mean(int index) {
        return mean[index];
    }

    int predecessor(int index) {
        return predecessor[index];
    }
}
