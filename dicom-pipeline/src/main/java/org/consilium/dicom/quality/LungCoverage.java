package org.consilium.dicom.quality;

import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * How much of the lungs a volume holds from apex to base.
 *
 * <p>Where an end slice still shows lung, what is missing beyond it is estimated by going on as the area changed over the last
 * slices; nothing is said of a volume without lung.
 */
final class LungCoverage {
    /** Less than this part of the largest section is the edge of bowel gas or trachea, or the very tip of a lung. */
    private static final double TIP = 0.03;

    /** A section of lung smaller than this is no lung: the volume shows another part of the body. */
    private static final double SMALLEST_SECTION_MM2 = 4000;

    private static final double TAPER_MM = 15;
    private static final double MOST_MISSING_MM = 60;

    private final CtVolume volume;
    private final LungBlocks lungs;

    LungCoverage(CtVolume volume) {
        this.volume = volume;
        this.lungs = new LungBlocks(volume);
    }

    /** Percent of the lungs' volume that lies within; absent where no slice shows lung. */
    Optional<Double> percent() {
        VoxelGrid grid = volume.grid();
        double[] areas = new double[grid.slices()];
        double blockMm2 = grid.columnSpacingMm() * grid.rowSpacingMm() * LungBlocks.SIDE * LungBlocks.SIDE;
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
        int blocks = 0;
        for (boolean lung : lungs.of(slice)) {
            blocks += lung ? 1 : 0;
        }
        return blocks;
    }
}
