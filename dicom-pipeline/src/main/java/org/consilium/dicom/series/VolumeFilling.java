package org.consilium.dicom.series;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * Puts slices into a grid: as they are where they fit it, interpolated only where they do not.
 *
 * <p>A place without a slice stays outside the field of view. Nothing is ever invented for it.
 */
final class VolumeFilling {
    /** Neighbours farther apart than this many usual spacings have a gap between them, which is not interpolated over. */
    private static final double GAP = 1.5;

    private final List<PlacedFrame> slices;
    private final SliceLattice lattice;
    private final FrameLoader loader;
    private final int pixels;

    VolumeFilling(List<PlacedFrame> slices, SliceLattice lattice, FrameLoader loader) {
        this.slices = slices;
        this.lattice = lattice;
        this.loader = loader;
        this.pixels = (int) slices.get(0).plane().pixels();
    }

    CtVolume fill() throws IOException {
        return lattice.fits() ? place() : resample();
    }

    private CtVolume place() throws IOException {
        VoxelGrid grid = lattice.grid(lattice.places(), lattice.spacingMm());
        short[] hounsfield = empty(grid);
        int[] steps = lattice.steps();
        for (int i = 0; i < slices.size(); i++) {
            System.arraycopy(load(i), 0, hounsfield, steps[i] * pixels, pixels);
        }
        return new CtVolume(grid, hounsfield);
    }

    private CtVolume resample() throws IOException {
        double[] positions = lattice.positions();
        double spacing = lattice.usualSpacingMm();
        int places = (int) Math.floor((positions[positions.length - 1] - positions[0]) / spacing + 1e-6) + 1;
        VoxelGrid grid = lattice.grid(places, spacing);
        short[] hounsfield = empty(grid);
        int below = 0;
        short[] lower = load(0);
        short[] upper = load(1);
        for (int k = 0; k < places; k++) {
            double position = positions[0] + k * spacing;
            while (below < positions.length - 2 && positions[below + 1] < position) {
                below++;
                lower = upper;
                upper = load(below + 1);
            }
            double gap = positions[below + 1] - positions[below];
            double weight = Math.min(1, Math.max(0, (position - positions[below]) / gap));
            mix(lower, upper, weight, gap > GAP * spacing, hounsfield, k * pixels);
        }
        return new CtVolume(grid, hounsfield);
    }

    private void mix(short[] lower, short[] upper, double weight, boolean acrossGap, short[] target, int at) {
        if (acrossGap && weight > 1e-3 && weight < 1 - 1e-3) {
            return;
        }
        for (int i = 0; i < pixels; i++) {
            boolean outside = lower[i] == CtVolume.OUTSIDE_HU || upper[i] == CtVolume.OUTSIDE_HU;
            target[at + i] = outside
                    ? (weight < 0.5 ? lower[i] : upper[i])
                    : (short) Math.round(lower[i] * (1 - weight) + upper[i] * weight);
        }
    }

    private static short[] empty(VoxelGrid grid) {
        short[] hounsfield = new short[grid.columns() * grid.rows() * grid.slices()];
        Arrays.fill(hounsfield, CtVolume.OUTSIDE_HU);
        return hounsfield;
    }

    private short[] load(int slice) throws IOException {
        short[] hounsfield = loader.hounsfield(slices.get(slice));
        if (!lattice.leans()) {
            return hounsfield;
        }
        SlicePlane plane = slices.get(slice).plane();
        double[] shift = lattice.shiftMm(slice);
        return new SliceShift(plane.columns(), plane.rows())
                .shifted(hounsfield, shift[0] / plane.columnSpacingMm(), shift[1] / plane.rowSpacingMm());
    }
}
