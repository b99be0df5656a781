package org.consilium.model.assess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.detect.LungMask;
import org.consilium.model.image.CutOut;

/** What a series must be like to be read; the bounds are those of the series that the model was trained on. */
final class SeriesCheck {
    static final int LEAST_SLICES = 8;
    static final double THICKEST_MM = 2.5;
    static final double COARSEST_MM = 1.05;
    static final double LEAST_HEIGHT_MM = 120;
    static final double LEAST_AIR_ML = 800;
    static final long MOST_VOXELS = 300_000_000L;
    /** Nothing in a body is denser: enamel stays below, and the densest contrast medium nearly always. */
    static final int METAL_HU = 2600;
    /** More metal than wires and clips have; its streaks reach everything in its slices. */
    static final double MOST_METAL_ML = 3;

    private static final double TOLERANCE_MM = 0.01;

    private SeriesCheck() {}

    /** What can be said before looking at the voxels. */
    static Optional<Abstention> geometry(VoxelGrid grid) {
        if (grid.slices() < LEAST_SLICES) {
            return refuse(Reason.TOO_FEW_SLICES, "%d slices, needed are %d", grid.slices(), LEAST_SLICES);
        }
        if (grid.sliceSpacingMm() > THICKEST_MM + TOLERANCE_MM) {
            return refuse(
                    Reason.THICK_SLICES, "slices %.2f mm apart, at most %.1f", grid.sliceSpacingMm(), THICKEST_MM);
        }
        double pixel = Math.max(grid.columnSpacingMm(), grid.rowSpacingMm());
        if (pixel > COARSEST_MM) {
            return refuse(Reason.COARSE_PIXELS, "pixels of %.2f mm, at most %.2f", pixel, COARSEST_MM);
        }
        double upright = Math.abs(grid.sliceAxis().z());
        if (upright < 0.95) {
            return refuse(Reason.NOT_AXIAL, "slice axis is %.2f along the body, at least 0.95", upright);
        }
        long voxels = (long) grid.columns() * grid.rows() * grid.slices();
        return voxels > MOST_VOXELS
                ? refuse(Reason.TOO_LARGE, "%d voxels, at most %d", voxels, MOST_VOXELS)
                : Optional.empty();
    }

    /** Whether the values are HU: there is air, and most of what is not air is soft tissue. */
    static Optional<Abstention> density(CtVolume ct) {
        short[] all = ct.hounsfield();
        int step = Math.max(1, all.length / 200_000);
        int[] tissue = new int[all.length / step + 1];
        int count = 0;
        int dark = 0;
        for (int i = 0; i < all.length; i += step) {
            dark += all[i] < -500 ? 1 : 0;
            if (all[i] > -300) {
                tissue[count++] = all[i];
            }
        }
        int[] sorted = Arrays.copyOf(tissue, count);
        Arrays.sort(sorted);
        int median = count == 0 ? 0 : sorted[count / 2];
        if (dark == 0 || count == 0 || median < -150 || median > 200) {
            return refuse(
                    Reason.NOT_HOUNSFIELD, "tissue has a median of %d HU, expected -150 to 200 beside air", median);
        }
        return Optional.empty();
    }

    /** Whether there is so much metal that the densities around it cannot be trusted. */
    static Optional<Abstention> metal(CtVolume ct) {
        int dense = 0;
        for (short hu : ct.hounsfield()) {
            dense += hu >= METAL_HU ? 1 : 0;
        }
        double millilitres = dense * ct.grid().voxelVolumeMm3() / 1000;
        return millilitres > MOST_METAL_ML
                ? refuse(Reason.METAL, "%.1f ml of metal, at most %.0f", millilitres, MOST_METAL_ML)
                : Optional.empty();
    }

    /** Whether metal lies beside a place; 0.05 ml is a clip. */
    static Optional<Abstention> metalNear(CtVolume ct, PatientPoint point) {
        CtVolume near = CutOut.around(ct, point, 15);
        int dense = 0;
        for (short hu : near.hounsfield()) {
            dense += hu >= METAL_HU ? 1 : 0;
        }
        double millilitres = dense * near.grid().voxelVolumeMm3() / 1000;
        return millilitres > 0.05
                ? refuse(Reason.METAL, "%.2f ml of metal within 15 mm, at most 0.05", millilitres)
                : Optional.empty();
    }

    /** Whether both lungs are there, as a whole assessment needs. */
    static Optional<Abstention> lungs(LungMask lungs, VoxelGrid grid) {
        double height = grid.slices() * grid.sliceSpacingMm();
        if (lungs.airMl() > 0 && height < LEAST_HEIGHT_MM) {
            return refuse(Reason.LUNGS_INCOMPLETE, "%.0f mm of body, needed are %.0f", height, LEAST_HEIGHT_MM);
        }
        if (lungs.airMl() < LEAST_AIR_ML) {
            return refuse(Reason.NOT_A_CHEST, "%.0f ml of lung found, needed are %.0f", lungs.airMl(), LEAST_AIR_ML);
        }
        return Optional.empty();
    }

    static Optional<Abstention> refuse(Reason reason, String format, Object... values) {
        return Optional.of(new Abstention(reason, String.format(Locale.ROOT, format, values)));
    }
}
