package org.consilium.dicom.quality;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * How much of the lungs a volume holds from apex to base.
 *
 * <p>Lung is what lies within the body and is neither gas nor tissue. Where an end slice still shows lung, what is missing
 * beyond it is estimated by going on as the area changed over the last slices; nothing is said of a volume without lung.
 */
final class LungCoverage {
    /** Block of pixels that are averaged: noise would make lung of the gas in trachea and bowel. */
    private static final int BLOCK = 4;

    private static final int AIR_BELOW_HU = -500;
    private static final int GAS_BELOW_HU = -950;
    private static final int LUNG_BELOW_HU = -600;

    /** Less than this part of the largest section is the edge of bowel gas or trachea, or the very tip of a lung. */
    private static final double TIP = 0.03;

    /** A section of lung smaller than this is no lung: the volume shows another part of the body. */
    private static final double SMALLEST_SECTION_MM2 = 4000;

    private static final double TAPER_MM = 15;
    private static final double MOST_MISSING_MM = 60;

    private final CtVolume volume;
    private final int across;
    private final int down;

    LungCoverage(CtVolume volume) {
        this.volume = volume;
        this.across = volume.grid().columns() / BLOCK;
        this.down = volume.grid().rows() / BLOCK;
    }

    /** Percent of the lungs' volume that lies within; absent where no slice shows lung. */
    Optional<Double> percent() {
        VoxelGrid grid = volume.grid();
        double[] areas = new double[grid.slices()];
        double blockMm2 = grid.columnSpacingMm() * grid.rowSpacingMm() * BLOCK * BLOCK;
        for (int slice = 0; slice < areas.length; slice++) {
            areas[slice] = lungBlocks(slice) * blockMm2;
        }
        OptionalDouble largest = java.util.Arrays.stream(areas).max();
        if (largest.isEmpty() || largest.getAsDouble() < SMALLEST_SECTION_MM2) {
            return Optional.empty();
        }
        double held = java.util.Arrays.stream(areas).sum() * grid.sliceSpacingMm();
        double missing = missing(areas, 0, 1, largest.getAsDouble())
                + missing(areas, areas.length - 1, -1, largest.getAsDouble());
        return Optional.of(100 * held / (held + missing));
    }

    /** Volume beyond an end, in mm³: a taper that goes on as it was, at most {@value #MOST_MISSING_MM} mm. */
    private double missing(double[] areas, int end, int inward, double largest) {
        double cut = areas[end];
        if (cut <= TIP * largest) {
            return 0;
        }
        double spacing = volume.grid().sliceSpacingMm();
        int steps = (int) Math.max(1, Math.min(areas.length - 1, Math.round(TAPER_MM / spacing)));
        double slope = (areas[end + inward * steps] - cut) / (steps * spacing);
        double unbounded = slope > 0 ? cut * cut / (2 * slope) : Double.MAX_VALUE;
        return Math.min(unbounded, cut * MOST_MISSING_MM);
    }

    private int lungBlocks(int slice) {
        int[] means = means(slice);
        boolean[] outside = outside(means);
        int blocks = 0;
        for (int at = 0; at < means.length; at++) {
            if (!outside[at] && means[at] > GAS_BELOW_HU && means[at] < LUNG_BELOW_HU) {
                blocks++;
            }
        }
        return blocks;
    }

    private int[] means(int slice) {
        int columns = volume.grid().columns();
        short[] values = volume.hounsfield();
        int first = slice * volume.grid().rows() * columns;
        int[] means = new int[across * down];
        for (int y = 0; y < down * BLOCK; y++) {
            int row = y / BLOCK * across;
            for (int x = 0; x < across * BLOCK; x++) {
                means[row + x / BLOCK] += values[first + y * columns + x];
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] /= BLOCK * BLOCK;
        }
        return means;
    }

    /** Air that the slice's border is connected with. */
    private boolean[] outside(int[] means) {
        boolean[] outside = new boolean[means.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < means.length; at++) {
            int x = at % across;
            int y = at / across;
            if (x == 0 || y == 0 || x == across - 1 || y == down - 1) {
                visit(at, means, outside, open);
            }
        }
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % across;
            if (x > 0) {
                visit(at - 1, means, outside, open);
            }
            if (x < across - 1) {
                visit(at + 1, means, outside, open);
            }
            if (at >= across) {
                visit(at - across, means, outside, open);
            }
            if (at < means.length - across) {
                visit(at + across, means, outside, open);
            }
        }
        return outside;
    }

    private static void visit(int at, int[] means, boolean[] outside, ArrayDeque<Integer> open) {
        if (!outside[at] && means[at] < AIR_BELOW_HU) {
            outside[at] = true;
            open.push(at);
        }
    }
}
