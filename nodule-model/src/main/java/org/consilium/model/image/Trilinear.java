package org.consilium.model.image;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/** Values between voxels: the weighted mean of the eight around. */
public final class Trilinear {
    private Trilinear() {}

    /** HU at a fractional voxel index, clamped to the CT's edges and to the patch's range of values. */
    static float huAt(CtVolume ct, double column, double row, double slice) {
        VoxelGrid grid = ct.grid();
        double c = clamp(column, grid.columns());
        double r = clamp(row, grid.rows());
        double s = clamp(slice, grid.slices());
        int c0 = (int) c;
        int r0 = (int) r;
        int s0 = (int) s;
        int right = c0 + 1 < grid.columns() ? 1 : 0;
        int down = r0 + 1 < grid.rows() ? grid.columns() : 0;
        int up = s0 + 1 < grid.slices() ? grid.columns() * grid.rows() : 0;
        int at = (s0 * grid.rows() + r0) * grid.columns() + c0;
        short[] hu = ct.hounsfield();
        float u = (float) (c - c0);
        float v = (float) (r - r0);
        float low = plane(hu, at, right, down, u, v);
        float high = up == 0 ? low : plane(hu, at + up, right, down, u, v);
        return low + (float) (s - s0) * (high - low);
    }

    private static float plane(short[] hu, int at, int right, int down, float u, float v) {
        float top = bounded(hu[at]) * (1 - u) + bounded(hu[at + right]) * u;
        float bottom = bounded(hu[at + down]) * (1 - u) + bounded(hu[at + down + right]) * u;
        return top + v * (bottom - top);
    }

    private static float bounded(short hu) {
        return Math.min(Patch.CEILING_HU, Math.max(Patch.FLOOR_HU, hu));
    }

    private static double clamp(double index, int size) {
        return Math.min(size - 1.0, Math.max(0, index));
    }

    /** A value of a cube of floats at a fractional index, 0 outside it. */
    public static float inCube(float[] cube, int side, double x, double y, double z) {
        if (x < 0 || y < 0 || z < 0 || x > side - 1 || y > side - 1 || z > side - 1) {
            return 0;
        }
        int x0 = Math.min((int) x, side - 2);
        int y0 = Math.min((int) y, side - 2);
        int z0 = Math.min((int) z, side - 2);
        float u = (float) (x - x0);
        float v = (float) (y - y0);
        float w = (float) (z - z0);
        int at = (z0 * side + y0) * side + x0;
        int layer = side * side;
        float low = square(cube, at, side, u, v);
        float high = square(cube, at + layer, side, u, v);
        return low + w * (high - low);
    }

    private static float square(float[] cube, int at, int side, float u, float v) {
        float top = cube[at] + u * (cube[at + 1] - cube[at]);
        float bottom = cube[at + side] + u * (cube[at + side + 1] - cube[at + side]);
        return top + v * (bottom - top);
    }
}
