package org.consilium.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Measurement;
import org.consilium.model.NoduleType;
import org.consilium.model.Scene;
import org.consilium.model.image.Patch;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;
import org.junit.jupiter.api.Test;

class MeasuringTest {
    private static final PatientPoint ORIGIN = new PatientPoint(0, 0, 0);

    @Test
    void a_ball_measures_as_its_diameter_and_volume() {
        Measurement ball = Measuring.measure(
                dense(Scene.lung(60, 0.75).ball(0, 0, 0, 6, 40).ct(), -405), NoduleType.SOLID);
        assertThat(ball.longMm().doubleValue()).isCloseTo(12, within(1.0));
        assertThat(ball.shortMm().doubleValue()).isCloseTo(12, within(1.0));
        assertThat(ball.volumeMm3()).isCloseTo(905, within(90.0));
        assertThat(ball.solidMeanMm()).isEqualTo(ball.meanMm());
    }

    @Test
    void axes_lie_in_the_axial_plane_even_of_a_tall_nodule() {
        CtVolume tall = Scene.lung(60, 0.75).ellipsoid(0, 0, 0, 6, 3, 14, 40).ct();
        Measurement measured = Measuring.measure(dense(tall, -405), NoduleType.SOLID);
        assertThat(measured.longMm().doubleValue()).isCloseTo(12, within(1.0));
        assertThat(measured.shortMm().doubleValue()).isCloseTo(6, within(1.0));
    }

    @Test
    void the_solid_part_of_a_part_solid_nodule_is_its_core() {
        CtVolume mixed =
                Scene.lung(60, 0.75).ball(0, 0, 0, 9, -600).ball(1, 0, 0, 4, 20).ct();
        Measurement measured = Measuring.measure(dense(mixed, -725), NoduleType.PART_SOLID);
        assertThat(measured.meanMm().doubleValue()).isCloseTo(18, within(1.2));
        assertThat(measured.solidMeanMm().doubleValue()).isCloseTo(8, within(1.2));
    }

    @Test
    void a_non_solid_nodule_has_no_solid_part() {
        CtVolume faint = Scene.lung(60, 0.75).ball(0, 0, 0, 6, -600).ct();
        assertThat(Measuring.measure(dense(faint, -725), NoduleType.NON_SOLID).solidMeanMm())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void mass_is_volume_times_density() {
        Measurement measured =
                Measuring.measure(dense(Scene.lung(60, 0.75).ball(0, 0, 0, 8, 0).ct(), -425), NoduleType.SOLID);
        assertThat(measured.massMg() / measured.volumeMm3()).isCloseTo(1 + measured.meanHu() / 1000, within(1e-9));
    }

    @Test
    void features_of_one_shape_do_not_depend_on_where_the_cut_out_ends() {
        float[] wide = NoduleFeatures.of(
                dense(Scene.lung(80, 0.75).ball(0, 0, 0, 5, 30).ct(), -410));
        float[] tight = NoduleFeatures.of(
                dense(Scene.lung(40, 0.75).ball(0, 0, 0, 5, 30).ct(), -410));
        assertThat(tight).hasSize(NoduleFeatures.NAMES.size()).containsExactly(wide);
    }

    /** All that is denser than half way between lung and nodule, without a network. */
    private static Segmentation dense(CtVolume ct, float least) {
        Patch patch = Patch.cut(ct, ORIGIN, VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] inside = new float[patch.hu().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = patch.hu()[i] > least ? 1 : 0;
        }
        return new Segmentation(patch, inside);
    }
}
