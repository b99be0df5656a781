package org.consilium.model.image;

import java.util.Arrays;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** A part of a CT, on the CT's own grid. */
public final class CutOut {
    private CutOut() {}

    /**
     * The voxels within a distance of a place, for work that needs no more than its surroundings.
     *
     * @param reachMm half the edge of the part; it ends where the CT ends
     */
    public static CtVolume around(CtVolume ct, PatientPoint point, double reachMm) {
        VoxelGrid grid = ct.grid();
        double[] voxel = grid.toVoxel(point);
        int[] columns = range(voxel[0], reachMm / grid.columnSpacingMm(), grid.columns());
        int[] rows = range(voxel[1], reachMm / grid.rowSpacingMm(), grid.rows());
        int[] slices = range(voxel[2], reachMm / grid.sliceSpacingMm(), grid.slices());
        return of(ct, columns, rows, slices);
    }

    private static int[] range(double middle, double reach, int size) {
        int first = (int) Math.max(0, Math.floor(middle - reach));
        int last = (int) Math.min(size, Math.ceil(middle + reach) + 1);
        return new int[] {Math.min(first, size - 1), Math.max(last, Math.min(first, size - 1) + 1)};
    }

    /** The voxels within index ranges, first inclusive, last exclusive. */
    public static CtVolume of(CtVolume ct, int[] columns, int[] rows, int[] slices) {
        VoxelGrid grid = ct.grid();
        int width = columns[1] - columns[0];
        int height = rows[1] - rows[0];
        int depth = slices[1] - slices[0];
        short[] values = new short[width * height * depth];
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                int from = ((z + slices[0]) * grid.rows() + y + rows[0]) * grid.columns() + columns[0];
                System.arraycopy(ct.hounsfield(), from, values, (z * height + y) * width, width);
            }
        }
        VoxelGrid part = new VoxelGrid(
                width,
                height,
                depth,
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                grid.toPatient(columns[0], rows[0], slices[0]),
                grid.columnAxis(),
                grid.rowAxis());
        return new CtVolume(part, values);
    }

    /** The part that an annotated cut-out would show of marked places: 20 pixels around them and one slice beyond. */
    public static CtVolume likeAnnotated(CtVolume ct, Patch patch, float[] mark, float least) {
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        int side = patch.side();
        for (int i = 0; i < mark.length; i++) {
            if (mark[i] >= least) {
                double[] voxel = ct.grid().toVoxel(patch.toPatient(i % side, i / side % side, i / (side * side)));
                for (int axis = 0; axis < 3; axis++) {
                    low[axis] = Math.min(low[axis], (int) Math.round(voxel[axis]));
                    high[axis] = Math.max(high[axis], (int) Math.round(voxel[axis]));
                }
            }
        }
        int[] sizes = {ct.grid().columns(), ct.grid().rows(), ct.grid().slices()};
        int[] margins = {20, 20, 1};
        int[][] ranges = new int[3][];
        Arrays.setAll(
                ranges, axis -> new int[] {
                    Math.max(0, low[axis] - margins[axis]), Math.min(sizes[axis], high[axis] + margins[axis] + 1)
                });
        return of(ct, ranges[0], ranges[1], ranges[2]);
    }
}
