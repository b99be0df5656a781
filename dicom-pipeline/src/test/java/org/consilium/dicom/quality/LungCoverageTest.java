package org.consilium.dicom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.junit.jupiter.api.Test;

/** A box of tissue with an ellipsoid of lung in it, cut where the volume ends. */
@org.junit.jupiter.api.Tag("R-INTAKE-QUALITY")
class LungCoverageTest {
    private static final int SIDE = 100;
    private static final int HALF_HEIGHT = 60;

    @Test
    void aLungThatEndsWithinTheVolumeIsCoveredWhole() {
        assertThat(new LungCoverage(lung(0, 140)).percent()).hasValue(100.0);
    }

    @Test
    void aTipThatIsCutOffIsEstimatedAsSmall() {
        assertThat(new LungCoverage(lung(20, 140)).percent())
                .hasValueSatisfying(percent -> assertThat(percent).isBetween(95.0, 99.9));
    }

    @Test
    void halfALungIsNearHalf() {
        assertThat(new LungCoverage(lung(70, 140)).percent())
                .hasValueSatisfying(percent -> assertThat(percent).isBetween(35.0, 65.0));
    }

    @Test
    void aVolumeWithoutLungSaysNothing() {
        assertThat(new LungCoverage(lung(131, 140)).percent()).isEmpty();
    }

    /** Slices {@code first} to {@code end} of a body whose lung reaches from 10 to 130; voxels of 2 x 2 x 1 mm. */
    private static CtVolume lung(int first, int end) {
        VoxelGrid grid =
                new VoxelGrid(SIDE, SIDE, end - first, 2, 2, 1, new PatientPoint(0, 0, 0), Axis.TO_LEFT, Axis.TO_BACK);
        short[] values = new short[SIDE * SIDE * (end - first)];
        for (int at = 0; at < values.length; at++) {
            int x = at % SIDE - SIDE / 2;
            int y = at / SIDE % SIDE - SIDE / 2;
            double z = (at / (SIDE * SIDE) + first - 70) / (double) HALF_HEIGHT;
            double radius = Math.hypot(x, y);
            boolean body = radius < 46;
            boolean lung = z * z + radius * radius / (40.0 * 40.0) < 1;
            values[at] = (short) (lung ? -850 : body ? 40 : -1000);
        }
        return new CtVolume(grid, values);
    }
}
