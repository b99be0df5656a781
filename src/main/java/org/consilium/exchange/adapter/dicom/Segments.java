package org.consilium.exchange.adapter.dicom;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.writeback.SegmentedNodule;
import org.consilium.exchange.NodulesToReport.DrawnOutline;

/** Numbers the nodules that have an outline, and lays their voxels into the whole series. */
final class Segments {
    /** How far from a voxel of the series a part's first voxel may lie and still be that voxel. */
    private static final double SAME_VOXEL = 0.05;

    private final VoxelGrid grid;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<SegmentedNodule> segments = new ArrayList<>();

    Segments(VoxelGrid grid) {
        this.grid = grid;
    }

    /** Adds an outline; one that is of other images than the series is left out. */
    void add(String identifier, String trackingUid, DrawnOutline outline) {
        inSeries(outline).ifPresent(voxels -> {
            segments.add(new SegmentedNodule(
                    identifier,
                    trackingUid,
                    voxels,
                    SegmentedNodule.Algorithm.AUTOMATIC,
                    outline.model(),
                    outline.version()));
            numbers.put(identifier, segments.size());
        });
    }

    /** The number of a nodule's segment, from 1. */
    OptionalInt number(String identifier) {
        return numbers.containsKey(identifier) ? OptionalInt.of(numbers.get(identifier)) : OptionalInt.empty();
    }

    List<SegmentedNodule> all() {
        return segments;
    }

    private Optional<BitSet> inSeries(DrawnOutline outline) {
        VoxelGrid part = outline.grid();
        int[] first = new int[3];
        double[] place = grid.toVoxel(part.origin());
        int[] sizes = {grid.columns(), grid.rows(), grid.slices()};
        int[] parts = {part.columns(), part.rows(), part.slices()};
        for (int axis = 0; axis < 3; axis++) {
            first[axis] = (int) Math.rint(place[axis]);
            boolean fits = Math.abs(place[axis] - first[axis]) <= SAME_VOXEL
                    && first[axis] >= 0
                    && first[axis] + parts[axis] <= sizes[axis];
            if (!fits) {
                return Optional.empty();
            }
        }
        BitSet voxels = new BitSet();
        outline.inside().stream().forEach(at -> {
            int column = first[0] + at % part.columns();
            int row = first[1] + at / part.columns() % part.rows();
            int slice = first[2] + at / (part.columns() * part.rows());
            voxels.set((slice * grid.rows() + row) * grid.columns() + column);
        });
        return Optional.of(voxels);
    }
}
