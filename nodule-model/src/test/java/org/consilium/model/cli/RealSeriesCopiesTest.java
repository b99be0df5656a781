package org.consilium.model.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.SharedData;
import org.consilium.model.image.CutOut;
import org.consilium.model.train.LungSeries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies of a real series, turned, moved, thickened and spoilt: the same answer or a reason, never another number. */
@Tag("R-MODEL")
class RealSeriesCopiesTest {
    private static final int SLICES = 50;
    private static NoduleModel model;
    private static CtVolume ct;
    private static PatientPoint nodule;
    private static AssessedNodule plain;

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "no complete series on this machine: set -Dconsilium.shared");
        Path data = shared.orElseThrow();
        LungSeries series = LungSeries.read(
                        data.resolve(LungSeries.KEPT_OUT.get(0)),
                        data.resolve("lidc_annotations"),
                        TrainCommand::volume)
                .get(0);
        nodule = series.lesions().stream()
                .filter(lesion -> lesion.readers() == 4)
                .findFirst()
                .orElseThrow()
                .centre();
        VoxelGrid grid = series.ct().grid();
        int middle = (int) Math.round(grid.toVoxel(nodule)[2]);
        int first = Math.max(0, Math.min(grid.slices() - SLICES, middle - SLICES / 2));
        ct = CutOut.of(
                series.ct(), new int[] {0, grid.columns()}, new int[] {0, grid.rows()}, new int[] {first, first + SLICES
                });
        model = NoduleModels.load();
        plain = model.assessAt(ct, nodule, "d").nodules().get(0);
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void a_series_stored_from_foot_to_head_and_back_to_front_reads_the_same() {
        VoxelGrid grid = ct.grid();
        VoxelGrid turned = new VoxelGrid(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                grid.toPatient(0, grid.rows() - 1, grid.slices() - 1),
                grid.columnAxis(),
                new VoxelGrid.Axis(
                        -grid.rowAxis().x(),
                        -grid.rowAxis().y(),
                        -grid.rowAxis().z()));
        int layer = grid.columns() * grid.rows();
        short[] values = new short[ct.hounsfield().length];
        for (int i = 0; i < values.length; i++) {
            int slice = grid.slices() - 1 - i / layer;
            int row = grid.rows() - 1 - i / grid.columns() % grid.rows();
            values[i] = ct.hounsfield()[(slice * grid.rows() + row) * grid.columns() + i % grid.columns()];
        }
        assertSame(only(new CtVolume(turned, values), nodule), nodule);
    }

    @Test
    void a_series_moved_on_the_table_reads_the_same_at_the_moved_place() {
        VoxelGrid grid = ct.grid();
        PatientPoint origin = grid.toPatient(0, 0, 0);
        VoxelGrid moved = new VoxelGrid(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                new PatientPoint(origin.xMm() + 40, origin.yMm() - 25, origin.zMm() + 300),
                grid.columnAxis(),
                grid.rowAxis());
        PatientPoint place = new PatientPoint(nodule.xMm() + 40, nodule.yMm() - 25, nodule.zMm() + 300);
        assertSame(only(new CtVolume(moved, ct.hounsfield()), place), place);
    }

    @Test
    void a_thick_copy_is_refused() {
        VoxelGrid grid = ct.grid();
        int layer = grid.columns() * grid.rows();
        VoxelGrid thick = new VoxelGrid(
                grid.columns(),
                grid.rows(),
                grid.slices() / 2,
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                2 * grid.sliceSpacingMm(),
                grid.toPatient(0, 0, 0.5),
                grid.columnAxis(),
                grid.rowAxis());
        short[] values = new short[layer * thick.slices()];
        for (int i = 0; i < values.length; i++) {
            int at = 2 * (i / layer) * layer + i % layer;
            values[i] = (short) ((ct.hounsfield()[at] + ct.hounsfield()[at + layer]) / 2);
        }
        assertThat(reason(new CtVolume(thick, values), nodule)).isEqualTo(Reason.THICK_SLICES);
    }

    @Test
    void metal_beside_the_place_is_refused() {
        short[] values = ct.hounsfield().clone();
        double[] voxel = ct.grid().toVoxel(nodule);
        int layer = ct.grid().columns() * ct.grid().rows();
        for (int row = -4; row <= 4; row++) {
            for (int column = 4; column <= 12; column++) {
                int at = (int) voxel[2] * layer
                        + ((int) voxel[1] + row) * ct.grid().columns()
                        + (int) voxel[0]
                        + column;
                values[at] = 3000;
            }
        }
        assertThat(reason(new CtVolume(ct.grid(), values), nodule)).isEqualTo(Reason.METAL);
    }

    @Test
    void a_body_without_lungs_is_refused() {
        short[] values = ct.hounsfield().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < -300 && values[i] > -960 ? 40 : values[i];
        }
        assertThat(reason(new CtVolume(ct.grid(), values), nodule))
                .isIn(Reason.NOT_A_CHEST, Reason.POINT_OUTSIDE_LUNG, Reason.NOT_HOUNSFIELD);
    }

    private static AssessedNodule only(CtVolume volume, PatientPoint point) {
        return model.assessAt(volume, point, "d").nodules().get(0);
    }

    private static Reason reason(CtVolume volume, PatientPoint point) {
        ModelAssessment assessment = model.assessAt(volume, point, "d");
        assertThat(assessment.nodules()).isEmpty();
        return assessment.abstention().orElseThrow().reason();
    }

    private static void assertSame(AssessedNodule copy, PatientPoint place) {
        assertThat(copy.centre().distanceMm(place)).isCloseTo(plain.centre().distanceMm(nodule), within(0.3));
        assertThat(copy.measurement().meanMm().doubleValue())
                .isCloseTo(plain.measurement().meanMm().doubleValue(), within(0.3));
        assertThat(copy.risk().p()).isCloseTo(plain.risk().p(), within(0.02));
        assertThat(copy.detectionScore()).isCloseTo(plain.detectionScore(), within(0.02));
        assertThat(copy.description().type()).isEqualTo(plain.description().type());
    }
}
