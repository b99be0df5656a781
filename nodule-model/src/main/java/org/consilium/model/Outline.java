package org.consilium.model;

import java.util.BitSet;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * Which voxels belong to a nodule: a bit mask with its place in the patient.
 *
 * @param grid the smallest part of the series' own grid that holds the nodule
 * @param inside index {@code (slice·rows + row)·columns + column} of the part
 */
public record Outline(VoxelGrid grid, BitSet inside) {
    public Outline {
        inside = (BitSet) inside.clone();
        if (inside.isEmpty() || inside.length() > (long) grid.columns() * grid.rows() * grid.slices()) {
            throw new IllegalArgumentException("an outline of " + grid.columns() + " x " + grid.rows() + " x "
                    + grid.slices() + " voxels holds at least one of them and none beyond, not " + inside.cardinality()
                    + " up to index " + (inside.length() - 1));
        }
    }

    @Override
    public BitSet inside() {
        return (BitSet) inside.clone();
    }

    public double volumeMm3() {
        return inside.cardinality() * grid.voxelVolumeMm3();
    }
}
