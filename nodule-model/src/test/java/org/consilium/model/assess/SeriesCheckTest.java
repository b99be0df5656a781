package org.consilium.model.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.Scene;
import org.consilium.model.detect.LungMask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MODEL")
class SeriesCheckTest {
    @Test
    void a_thin_axial_series_is_read() {
        assertThat(SeriesCheck.geometry(grid(512, 200, 0.7, 1.25, Axis.TO_LEFT, Axis.TO_BACK)))
                .isEmpty();
        assertThat(SeriesCheck.geometry(grid(512, 200, 0.7, 2.5, Axis.TO_LEFT, Axis.TO_BACK)))
                .isEmpty();
    }

    @Test
    void slices_thicker_than_two_and_a_half_millimetres_are_refused_with_the_value() {
        Abstention abstention = SeriesCheck.geometry(grid(512, 100, 0.7, 3, Axis.TO_LEFT, Axis.TO_BACK))
                .orElseThrow();
        assertThat(abstention.reason()).isEqualTo(Reason.THICK_SLICES);
        assertThat(abstention.detail()).contains("3.00").contains("2.5");
    }

    @Test
    void few_slices_coarse_pixels_other_planes_and_monsters_are_refused() {
        assertThat(reason(grid(512, 7, 0.7, 1, Axis.TO_LEFT, Axis.TO_BACK))).isEqualTo(Reason.TOO_FEW_SLICES);
        assertThat(reason(grid(512, 100, 1.2, 1, Axis.TO_LEFT, Axis.TO_BACK))).isEqualTo(Reason.COARSE_PIXELS);
        assertThat(reason(grid(512, 100, 0.7, 1, Axis.TO_LEFT, new Axis(0, 0, -1))))
                .isEqualTo(Reason.NOT_AXIAL);
        assertThat(reason(grid(2048, 2000, 0.7, 1, Axis.TO_LEFT, Axis.TO_BACK))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void stored_values_that_were_never_made_hounsfield_are_refused() {
        CtVolume chest = Scene.chest(2, 4).ct();
        assertThat(SeriesCheck.density(chest)).isEmpty();
        short[] raw = chest.hounsfield().clone();
        for (int i = 0; i < raw.length; i++) {
            raw[i] += 1024;
        }
        assertThat(SeriesCheck.density(new CtVolume(chest.grid(), raw))
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_HOUNSFIELD);
    }

    @Test
    void a_body_without_lungs_is_not_a_chest() {
        CtVolume belly =
                Scene.chest(2, 4).ellipsoid(0, 0, 0, 155, 115, 1000, 40).ct();
        assertThat(SeriesCheck.lungs(LungMask.of(belly), belly.grid())
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_A_CHEST);
    }

    @Test
    void a_slab_through_the_lungs_is_not_a_whole_chest() {
        CtVolume chest = Scene.chest(2, 2).ct();
        VoxelGrid grid = chest.grid();
        int layer = grid.columns() * grid.rows();
        short[] slab = java.util.Arrays.copyOfRange(chest.hounsfield(), 20 * layer, 60 * layer);
        VoxelGrid part = new VoxelGrid(
                grid.columns(), grid.rows(), 40, 2, 2, 2, grid.toPatient(0, 0, 20), Axis.TO_LEFT, Axis.TO_BACK);
        CtVolume ct = new CtVolume(part, slab);
        assertThat(SeriesCheck.lungs(LungMask.of(ct), part).orElseThrow().reason())
                .isEqualTo(Reason.LUNGS_INCOMPLETE);
    }

    private static Reason reason(VoxelGrid grid) {
        return SeriesCheck.geometry(grid).orElseThrow().reason();
    }

    private static VoxelGrid grid(int side, int slices, double pixel, double slice, Axis columns, Axis rows) {
        return new VoxelGrid(side, side, slices, pixel, pixel, slice, new PatientPoint(0, 0, 0), columns, rows);
    }
}
