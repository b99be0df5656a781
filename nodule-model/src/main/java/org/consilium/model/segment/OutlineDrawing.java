package org.consilium.model.segment;

import java.util.BitSet;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.Outline;
import org.consilium.model.image.Patch;

/** Carries a segmentation from its patch of equal spacing over to the voxels of the series that it was cut from. */
public final class OutlineDrawing {
    private final Segmentation segmentation;
    private final VoxelGrid grid;

    private OutlineDrawing(Segmentation segmentation, VoxelGrid grid) {
        this.segmentation = segmentation;
        this.grid = grid;
    }

    /**
     * The voxels whose probability, between those of the patch, reaches the border; at least the one nearest to the centre.
     *
     * @param grid the series' grid, or a part of it that holds the nodule
     * @param centre of the segmentation
     */
    public static Outline of(Segmentation segmentation, VoxelGrid grid, PatientPoint centre) {
        return new OutlineDrawing(segmentation, grid).draw(centre);
    }

    private Outline draw(PatientPoint centre) {
        BitSet inside = new BitSet();
        int[] low = {grid.columns(), grid.rows(), grid.slices()};
        int[] high = {-1, -1, -1};
        for (int at = 0; at < grid.columns() * grid.rows() * grid.slices(); at++) {
            int[] voxel = voxel(at);
            if (probability(grid.toPatient(voxel[0], voxel[1], voxel[2])) >= Segmentation.BORDER) {
                inside.set(at);
                widen(low, high, voxel);
            }
        }
        if (inside.isEmpty()) {
            int[] nearest = nearest(centre);
            inside.set((nearest[2] * grid.rows() + nearest[1]) * grid.columns() + nearest[0]);
            widen(low, high, nearest);
        }
        return part(inside, low, high);
    }

    private int[] voxel(int at) {
        return new int[] {at % grid.columns(), at / grid.columns() % grid.rows(), at / (grid.columns() * grid.rows())};
    }

    private static void widen(int[] low, int[] high, int[] voxel) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], voxel[axis]);
            high[axis] = Math.max(high[axis], voxel[axis]);
        }
    }

    private int[] nearest(PatientPoint centre) {
        double[] voxel = grid.toVoxel(centre);
        int[] sizes = {grid.columns(), grid.rows(), grid.slices()};
        int[] nearest = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            nearest[axis] = (int) Math.max(0, Math.min(sizes[axis] - 1, Math.round(voxel[axis])));
        }
        return nearest;
    }

    private Outline part(BitSet inside, int[] low, int[] high) {
        int columns = high[0] - low[0] + 1;
        int rows = high[1] - low[1] + 1;
        BitSet own = new BitSet();
        inside.stream().forEach(at -> {
            int[] voxel = voxel(at);
            own.set(((voxel[2] - low[2]) * rows + voxel[1] - low[1]) * columns + voxel[0] - low[0]);
        });
        VoxelGrid box = new VoxelGrid(
                columns,
                rows,
                high[2] - low[2] + 1,
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                grid.toPatient(low[0], low[1], low[2]),
                grid.columnAxis(),
                grid.rowAxis());
        return new Outline(box, own);
    }

    /** Trilinear between the patch's voxels; 0 outside of it. */
    private double probability(PatientPoint point) {
        Patch patch = segmentation.patch();
        double x = patch.toIndex(point.xMm() - patch.centre().xMm());
        double y = patch.toIndex(point.yMm() - patch.centre().yMm());
        double z = patch.toIndex(point.zMm() - patch.centre().zMm());
        int last = patch.side() - 1;
        if (x < 0 || y < 0 || z < 0 || x > last || y > last || z > last) {
            return 0;
        }
        int x0 = (int) Math.min(x, last - 1.0);
        int y0 = (int) Math.min(y, last - 1.0);
        int z0 = (int) Math.min(z, last - 1.0);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int dx = corner & 1;
            int dy = corner >> 1 & 1;
            int dz = corner >> 2;
            double weight =
                    (dx == 1 ? x - x0 : 1 - x + x0) * (dy == 1 ? y - y0 : 1 - y + y0) * (dz == 1 ? z - z0 : 1 - z + z0);
            int at = ((z0 + dz) * patch.side() + y0 + dy) * patch.side() + x0 + dx;
            sum += weight * segmentation.probability()[at];
        }
        return sum;
    }
}
