package org.consilium.model.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.AssessedNodule;
import org.consilium.model.Location.Side;
import org.consilium.model.ModelAssessment;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.NoduleType;
import org.consilium.model.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MODEL")
class ShippedModelTest {
    private static final PatientPoint CENTRE = new PatientPoint(-70, 10, 20);
    private static NoduleModel model;
    private static CtVolume chest;

    @BeforeAll
    static void load() {
        model = NoduleModels.load();
        chest = Scene.chest(1.0, 2.0).ball(-70, 10, 20, 6, 30).ct();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void a_ball_in_the_lung_is_found_and_measured_in_patient_millimetres() {
        ModelAssessment assessment = model.assess(chest, "digest");
        assertThat(assessment.abstention()).isEmpty();
        AssessedNodule nodule = assessment.nodules().stream()
                .filter(each -> each.centre().distanceMm(CENTRE) < 2)
                .findFirst()
                .orElseThrow();
        assertThat(nodule.measurement().meanMm().doubleValue()).isCloseTo(12, within(2.0));
        assertThat(nodule.description().type()).isEqualTo(NoduleType.SOLID);
        assertThat(nodule.location().side()).isEqualTo(Side.RIGHT);
        assertThat(assessment.provenance().weightsSha256()).isEqualTo(model.weightsSha256());
        assertThat(assessment.provenance().inputDigest()).isEqualTo("digest");
    }

    @Test
    void the_same_voxels_give_the_same_numbers_alone_and_beside_others() {
        ModelAssessment alone = model.assessAt(chest, CENTRE, "d");
        assertThat(alone.nodules()).hasSize(1);
        List<CompletableFuture<ModelAssessment>> many = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> model.assessAt(chest, CENTRE, "d")))
                .limit(4)
                .toList();
        many.forEach(each -> assertThat(each.join().nodules()).isEqualTo(alone.nodules()));
    }

    @Test
    void one_core_and_many_give_the_same_numbers() throws Exception {
        ModelAssessment alone = onCores(1);
        ModelAssessment together = onCores(4);
        assertThat(alone.nodules()).isNotEmpty();
        assertThat(together.nodules()).isEqualTo(alone.nodules());
    }

    private static ModelAssessment onCores(int cores) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(() -> model.assess(chest, "d")).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_reading_that_is_stopped_ends_without_nodules() {
        AtomicInteger looks = new AtomicInteger();
        ModelAssessment stopped = model.assess(chest, "d", () -> looks.incrementAndGet() > 5);
        assertThat(stopped.nodules()).isEmpty();
        assertThat(stopped.abstention().orElseThrow().reason()).isEqualTo(Reason.STOPPED);
    }

    @Test
    void a_chest_stored_from_head_to_foot_is_measured_the_same() {
        AssessedNodule upright = only(chest, CENTRE);
        AssessedNodule turned = only(turned(chest), CENTRE);
        assertThat(turned.centre().distanceMm(upright.centre())).isLessThan(0.5);
        assertThat(turned.measurement().meanMm().doubleValue())
                .isCloseTo(upright.measurement().meanMm().doubleValue(), within(0.3));
        assertThat(turned.risk().p()).isCloseTo(upright.risk().p(), within(0.02));
        assertThat(turned.location()).isEqualTo(upright.location());
    }

    @Test
    void places_where_nothing_can_be_read_get_a_reason_instead_of_numbers() {
        assertThat(reason(chest, new PatientPoint(0, 0, 0))).isEqualTo(Reason.POINT_OUTSIDE_LUNG);
        assertThat(reason(chest, new PatientPoint(0, 0, 900))).isEqualTo(Reason.POINT_OUTSIDE_VOLUME);
        assertThat(reason(chest, new PatientPoint(70, 10, 20))).isEqualTo(Reason.NOTHING_AT_POINT);
        assertThat(reason(Scene.chest(1.0, 5.0).ct(), CENTRE)).isEqualTo(Reason.THICK_SLICES);
    }

    @Test
    void a_closed_model_abstains() {
        NoduleModel closed = NoduleModels.load();
        closed.close();
        closed.close();
        assertThat(closed.assess(chest, "d").abstention().orElseThrow().reason())
                .isEqualTo(Reason.MODEL_CLOSED);
    }

    private static AssessedNodule only(CtVolume ct, PatientPoint point) {
        return model.assessAt(ct, point, "d").nodules().get(0);
    }

    private static Reason reason(CtVolume ct, PatientPoint point) {
        return model.assessAt(ct, point, "d").abstention().orElseThrow().reason();
    }

    /** The same body with rows and slices stored in the opposite order, and the geometry saying so. */
    private static CtVolume turned(CtVolume ct) {
        VoxelGrid grid = ct.grid();
        VoxelGrid turned = new VoxelGrid(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                grid.toPatient(0, grid.rows() - 1, grid.slices() - 1),
                Axis.TO_LEFT,
                new Axis(0, -1, 0));
        int layer = grid.columns() * grid.rows();
        short[] values = new short[ct.hounsfield().length];
        for (int i = 0; i < values.length; i++) {
            int slice = grid.slices() - 1 - i / layer;
            int row = grid.rows() - 1 - i / grid.columns() % grid.rows();
            values[i] = ct.hounsfield()[(slice * grid.rows() + row) * grid.columns() + i % grid.columns()];
        }
        return new CtVolume(turned, values);
    }
}
