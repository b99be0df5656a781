package org.consilium.dicom.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.junit.jupiter.api.Test;

/** A round body with a round lung on its left; voxels of 2 x 2 x 2 mm. */
@org.junit.jupiter.api.Tag("R-INTAKE-QUALITY")
class MetalSearchTest {
    private static final int SIDE = 120;
    private static final int SLICES = 30;

    @Test
    void aChestWithoutMetalHasNone() {
        assertThat(MetalSearch.in(chest())).isEqualTo(MetalPlace.NONE);
    }

    @Test
    void singleBrightVoxelsAreNoise() {
        CtVolume chest = chest();
        metal(chest, 40, 60, 5, 1);
        metal(chest, 50, 60, 25, 1);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.NONE);
    }

    @Test
    void aClipInTheLungIsNearIt() {
        CtVolume chest = chest();
        metal(chest, 40, 60, 15, 3);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.NEAR_LUNG);
    }

    @Test
    void aClipBesideTheLungIsNearIt() {
        CtVolume chest = chest();
        metal(chest, 62, 60, 15, 3);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.NEAR_LUNG);
    }

    @Test
    void aHookOnTheSkinAndAClipOnTheOtherSideAreNot() {
        CtVolume chest = chest();
        metal(chest, 112, 60, 15, 4);
        metal(chest, 90, 60, 15, 4);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.AWAY_FROM_LUNGS);
    }

    @Test
    void aClipFarBelowTheLungIsNotEither() {
        CtVolume chest = chest();
        Arrays.fill(chest.hounsfield(), 0, 15 * SIDE * SIDE, (short) 40);
        metal(chest, 40, 60, 2, 3);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.AWAY_FROM_LUNGS);
        metal(chest, 40, 60, 11, 3);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.NEAR_LUNG);
    }

    @Test
    void gasOfTheBowelIsNoLung() {
        CtVolume abdomen = chest();
        short[] values = abdomen.hounsfield();
        for (int at = 0; at < values.length; at++) {
            values[at] = values[at] == -850 ? (short) -1000 : values[at];
        }
        for (int slice = 20; slice < SLICES; slice++) {
            lung(values, slice);
        }
        metal(abdomen, 62, 60, 3, 3);
        assertThat(MetalSearch.in(abdomen)).isEqualTo(MetalPlace.AWAY_FROM_LUNGS);
    }

    @Test
    void withoutLungMetalMayBeNear() {
        CtVolume chest = chest();
        Arrays.fill(chest.hounsfield(), (short) 40);
        metal(chest, 40, 60, 15, 3);
        assertThat(MetalSearch.in(chest)).isEqualTo(MetalPlace.NEAR_LUNG);
    }

    @Test
    void aVolumeSmallerThanABlockIsSearchedToo() {
        VoxelGrid grid = new VoxelGrid(3, 3, 3, 2, 2, 2, new PatientPoint(0, 0, 0), Axis.TO_LEFT, Axis.TO_BACK);
        short[] values = new short[27];
        Arrays.fill(values, (short) 3000);
        assertThat(MetalSearch.in(new CtVolume(grid, values))).isEqualTo(MetalPlace.NEAR_LUNG);
    }

    private static CtVolume chest() {
        VoxelGrid grid =
                new VoxelGrid(SIDE, SIDE, SLICES, 2, 2, 2, new PatientPoint(0, 0, 0), Axis.TO_LEFT, Axis.TO_BACK);
        short[] values = new short[SIDE * SIDE * SLICES];
        for (int at = 0; at < values.length; at++) {
            values[at] = (short) (Math.hypot(at % SIDE - 60, at / SIDE % SIDE - 60) < 50 ? 40 : -1000);
        }
        for (int slice = 0; slice < SLICES; slice++) {
            lung(values, slice);
        }
        return new CtVolume(grid, values);
    }

    private static void lung(short[] values, int slice) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (Math.hypot(x - 40, y - 60) < 20) {
                    values[(slice * SIDE + y) * SIDE + x] = -850;
                }
            }
        }
    }

    private static void metal(CtVolume volume, int x, int y, int slice, int side) {
        for (int row = y; row < y + side; row++) {
            for (int column = x; column < x + side; column++) {
                volume.hounsfield()[(slice * SIDE + row) * SIDE + column] = 3071;
            }
        }
    }
}
