package org.consilium.model.serve;

import java.time.Duration;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * How much a pool may use.
 *
 * @param readings series read at the same time
 * @param queued series that may wait for one of them; more are turned away
 * @param cores threads that all readings share for their parts
 * @param time after which a reading is stopped, waiting not counted
 * @param memoryBytes what all readings together may need
 */
public record Limits(int readings, int queued, int cores, Duration time, long memoryBytes) {
    /** Lattice of the candidate search, in mm³ a point. */
    private static final double POINT_MM3 = 1.25 * 1.25 * 1.25;
    /** Arrays of that lattice that live at the same time, with four bytes a point; and some for the lungs' coarser one. */
    private static final int BYTES_A_POINT = 5 * 4 + 8;
    /** Networks, native library and the places that are read. */
    private static final long ALWAYS = 300L << 20;

    public Limits {
        if (readings < 1 || queued < 0 || cores < 1 || memoryBytes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are at least 1 reading, 0 queued, 1 core, 1 ms and 1 byte, not "
                    + readings + ", " + queued + ", " + cores + ", " + time + ", " + memoryBytes);
        }
    }

    /** What one series will need at most while it is read, the volume itself included. */
    public static long bytesFor(VoxelGrid grid) {
        double voxels = (double) grid.columns() * grid.rows() * grid.slices();
        return (long) (2 * voxels + BYTES_A_POINT * voxels * grid.voxelVolumeMm3() / POINT_MM3) + ALWAYS;
    }

    /** Whether one reading's share of the memory is enough for a series. */
    public boolean hasRoomFor(VoxelGrid grid) {
        return bytesFor(grid) <= memoryBytes / readings;
    }
}
