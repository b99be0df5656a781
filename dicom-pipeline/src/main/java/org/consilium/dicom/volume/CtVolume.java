package org.consilium.dicom.volume;

/**
 * One CT series as Hounsfield units on a regular grid.
 *
 * <p>Values are stored slice by slice, row by row, column by column: index {@code (slice·rows + row)·columns + column}.
 * Voxels outside the scanner's field (pixel padding) hold {@link #OUTSIDE_HU}.
 */
public final class CtVolume {
    /** What a voxel outside the field of view holds, in HU: below any tissue. */
    public static final short OUTSIDE_HU = -2048;

    private final VoxelGrid grid;
    private final short[] hounsfield;

    /**
     * @param grid the geometry
     * @param hounsfield one value a voxel, in HU; kept, not copied: a CT is tens of megabytes
     */
    public CtVolume(VoxelGrid grid, short[] hounsfield) {
        long voxels = (long) grid.columns() * grid.rows() * grid.slices();
        if (voxels != hounsfield.length) {
            throw new IllegalArgumentException(
                    "a grid of " + voxels + " voxels cannot hold " + hounsfield.length + " values");
        }
        this.grid = grid;
        this.hounsfield = hounsfield;
    }

    public VoxelGrid grid() {
        return grid;
    }

    /** The value of one voxel, in HU. */
    public short huAt(int column, int row, int slice) {
        return hounsfield[(slice * grid.rows() + row) * grid.columns() + column];
    }

    /** All values, shared with this volume: read only. */
    public short[] hounsfield() {
        return hounsfield;
    }
}
