package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void eachSmallVoxelIsTheMeanOfTheBoxItCovers() {
        short[] hu = new short[4 * 4 * 4];
        for (int i = 0; i < hu.length; i++) {
            hu[i] = (short) (i % 4 < 2 ? -1000 : 400);
        }
        Preview preview = Preview.of(volume(4, 4, 4, hu), 2);
        assertThat(preview.values()).containsExactly(0, 255, 0, 255, 0, 255, 0, 255);
    }

    @Test
    void whatIsSmallerThanThePreviewStaysAsItIs() {
        Preview preview = Preview.of(volume(3, 2, 1, new short[] {-2048, -1000, -300, 0, 400, 3000}), 160);
        assertThat(preview.columns()).isEqualTo(3);
        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.slices()).isEqualTo(1);
        assertThat(preview.values()).containsExactly(0, 0, (byte) 128, (byte) 182, (byte) 255, (byte) 255);
    }

    @Test
    void itTravelsAsDifferencesAlongTheRows() {
        Preview preview = new Preview(3, 2, 1, new byte[] {10, 15, 10, (byte) 200, 44, 45});
        assertThat(preview.differences()).containsExactly(10, 5, 251, 200, 100, 1);
        assertThat(preview.thumbnail()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void sidesThatDoNotDivideLoseNoVoxel() {
        short[] hu = new short[5];
        hu[4] = 400;
        Preview preview = Preview.of(volume(5, 1, 1, hu), 3);
        assertThat(preview.columns()).isEqualTo(3);
        assertThat(preview.values()[2]).isGreaterThan(preview.values()[1]);
    }

    private static CtVolume volume(int columns, int rows, int slices, short[] hu) {
        VoxelGrid grid = new VoxelGrid(
                columns,
                rows,
                slices,
                1,
                1,
                1,
                new PatientPoint(0, 0, 0),
                VoxelGrid.Axis.TO_LEFT,
                VoxelGrid.Axis.TO_BACK);
        return new CtVolume(grid, hu);
    }
}
