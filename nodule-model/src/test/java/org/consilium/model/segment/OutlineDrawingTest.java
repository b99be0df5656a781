package org.consilium.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.Outline;
import org.consilium.model.image.Patch;
import org.junit.jupiter.api.Test;

class OutlineDrawingTest {
    private static final PatientPoint CENTRE = new PatientPoint(3, -2, 1);

    @Test
    void aBallKeepsItsPlaceAndItsVolumeOnTheSeriesOwnVoxels() {
        VoxelGrid grid = grid(90, 90, 30, 0.7, 1.6);
        Outline outline = OutlineDrawing.of(ball(grid, 8), grid, CENTRE);
        assertThat(outline.volumeMm3()).isCloseTo(4 / 3.0 * Math.PI * 8 * 8 * 8, within(120.0));
        assertThat(outline.grid().columns()).isBetween(22, 25);
        assertThat(outline.grid().slices()).isBetween(9, 11);
        for (double each : grid.toVoxel(outline.grid().origin())) {
            assertThat(each).as("the part lies on the series' own voxels").isCloseTo(Math.rint(each), within(1e-6));
        }
        VoxelGrid part = outline.grid();
        outline.inside().stream().forEach(at -> {
            PatientPoint voxel = part.toPatient(
                    at % part.columns(), at / part.columns() % part.rows(), at / (part.columns() * part.rows()));
            assertThat(voxel.distanceMm(CENTRE)).isLessThan(8.6);
        });
    }

    @Test
    void aNoduleBetweenThickSlicesHoldsTheNearestVoxel() {
        VoxelGrid grid = grid(40, 40, 6, 0.8, 8);
        PatientPoint between = grid.toPatient(20.4, 19.6, 2.5);
        float[] probability = new float[21 * 21 * 21];
        probability[(10 * 21 + 10) * 21 + 10] = 0.9f;
        Segmentation tiny = new Segmentation(Patch.cut(air(grid), between, 21, 1), probability);
        Outline outline = OutlineDrawing.of(tiny, grid, between);
        assertThat(outline.inside()).isEqualTo(BitSet.valueOf(new long[] {1}));
    }

    private static Segmentation ball(VoxelGrid grid, double radiusMm) {
        Patch patch = Patch.cut(air(grid), CENTRE, 51, 1);
        float[] probability = new float[51 * 51 * 51];
        for (int i = 0; i < probability.length; i++) {
            double distance =
                    patch.toPatient(i % 51, i / 51 % 51, i / (51 * 51)).distanceMm(CENTRE);
            probability[i] = (float) Math.max(0, Math.min(1, Segmentation.BORDER + (radiusMm - distance)));
        }
        return new Segmentation(patch, probability);
    }

    private static CtVolume air(VoxelGrid grid) {
        return new CtVolume(grid, new short[grid.columns() * grid.rows() * grid.slices()]);
    }

    private static VoxelGrid grid(int columns, int rows, int slices, double pixelMm, double sliceMm) {
        return new VoxelGrid(
                columns,
                rows,
                slices,
                pixelMm,
                pixelMm,
                sliceMm,
                new PatientPoint(-30, -33, -22),
                VoxelGrid.Axis.TO_LEFT,
                VoxelGrid.Axis.TO_BACK);
    }
}
