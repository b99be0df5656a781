package org.consilium.model.image;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * A whole CT on a lattice of equal spacing along its own axes; index {@code (z·height + y)·width + x}.
 *
 * @param grid the CT's grid
 * @param spacingMm distance between lattice points
 * @param width points along a row of the CT
 * @param height points along a column
 * @param depth points along the slices
 */
public record Lattice(VoxelGrid grid, double spacingMm, int width, int height, int depth) {
    /** The lattice that covers a CT. */
    public static Lattice over(VoxelGrid grid, double spacingMm) {
        return new Lattice(
                grid,
                spacingMm,
                points(grid.columns(), grid.columnSpacingMm(), spacingMm),
                points(grid.rows(), grid.rowSpacingMm(), spacingMm),
                points(grid.slices(), grid.sliceSpacingMm(), spacingMm));
    }

    private static int points(int voxels, double voxelMm, double spacingMm) {
        return Math.max(1, (int) Math.floor((voxels - 1) * voxelMm / spacingMm) + 1);
    }

    public int size() {
        return width * height * depth;
    }

    public int index(int x, int y, int z) {
        return (z * height + y) * width + x;
    }

    /** HU at every point within a box, in the box's own order; bounds are first inclusive, last exclusive. */
    public float[] sample(CtVolume ct, Box box) {
        float[] values = new float[box.size()];
        double stepX = spacingMm / grid.columnSpacingMm();
        double stepY = spacingMm / grid.rowSpacingMm();
        double stepZ = spacingMm / grid.sliceSpacingMm();
        int at = 0;
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    values[at++] = Trilinear.huAt(ct, x * stepX, y * stepY, z * stepZ);
                }
            }
        }
        return values;
    }

    public Box all() {
        return new Box(0, 0, 0, width, height, depth);
    }

    /** The patient point of a place on the lattice. */
    public PatientPoint toPatient(double x, double y, double z) {
        return grid.toPatient(
                x * spacingMm / grid.columnSpacingMm(),
                y * spacingMm / grid.rowSpacingMm(),
                z * spacingMm / grid.sliceSpacingMm());
    }

    /** The nearest lattice index of a patient point, -1 outside. */
    public int indexOf(PatientPoint point) {
        double[] voxel = grid.toVoxel(point);
        int x = (int) Math.round(voxel[0] * grid.columnSpacingMm() / spacingMm);
        int y = (int) Math.round(voxel[1] * grid.rowSpacingMm() / spacingMm);
        int z = (int) Math.round(voxel[2] * grid.sliceSpacingMm() / spacingMm);
        boolean within = x >= 0 && y >= 0 && z >= 0 && x < width && y < height && z < depth;
        return within ? index(x, y, z) : -1;
    }

    /** A part of a lattice: first index inclusive, last exclusive, along each axis. */
    public record Box(int x0, int y0, int z0, int x1, int y1, int z1) {
        public int width() {
            return x1 - x0;
        }

        public int height() {
            return y1 - y0;
        }

        public int depth() {
            return z1 - z0;
        }

        public int size() {
            return width() * height() * depth();
        }

        public int index(int x, int y, int z) {
            return (z * height() + y) * width() + x;
        }
    }
}
