package org.consilium.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Scene;
import org.consilium.model.image.Patch;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    @Test
    void every_number_has_a_name_and_is_finite_even_of_a_single_voxel() {
        float[] ball = Appearance.of(segmented(ball(6, 40), -405));
        assertThat(ball).hasSize(Appearance.NAMES.size());
        assertThat(Appearance.NAMES).doesNotHaveDuplicates();
        Patch patch = segmented(ball(6, 40), -405).patch();
        float[] one = new float[patch.hu().length];
        one[one.length / 2] = 1;
        for (float each : Appearance.of(new Segmentation(patch, one))) {
            assertThat(each).isFinite();
        }
    }

    @Test
    void calcium_in_the_middle_shows_in_the_core_and_not_at_the_surface() {
        Scene chalk = Scene.lung(60, 0.75).ball(0, 0, 0, 6, 40).ball(0, 0, 0, 2.5, 600);
        float[] calcified = Appearance.of(segmented(chalk.ct(), -405));
        float[] plain = Appearance.of(segmented(ball(6, 40), -405));
        assertThat(number(calcified, "HU in the middle")).isGreaterThan(3);
        assertThat(number(plain, "HU in the middle")).isCloseTo(0.4f, within(0.1f));
        assertThat(number(calcified, "HU at the surface")).isCloseTo(number(plain, "HU at the surface"), within(0.5f));
        assertThat(number(calcified, "core share above 200 HU")).isGreaterThan(0.03f);
        assertThat(number(plain, "core share above 100 HU")).isZero();
    }

    @Test
    void a_wall_is_one_large_dense_sector() {
        CtVolume attached =
                Scene.lung(60, 0.75).ball(0, 0, 0, 5, 40).ball(0, 27, 0, 22, 40).ct();
        Segmentation free = segmented(ball(5, 40), -405);
        Patch patch = Patch.cut(attached, new PatientPoint(0, 0, 0), VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] wall = Appearance.of(new Segmentation(patch, free.probability()));
        assertThat(number(wall, "largest dense sector")).isGreaterThan(0.1f);
        assertThat(number(Appearance.of(free), "largest dense sector")).isZero();
    }

    @Test
    void one_shape_measures_the_same_wherever_the_cut_out_ends() {
        float[] wide = Appearance.of(
                segmented(Scene.lung(80, 0.75).ball(0, 0, 0, 5, 30).ct(), -410));
        float[] tight = Appearance.of(
                segmented(Scene.lung(32, 0.75).ball(0, 0, 0, 5, 30).ct(), -410));
        assertThat(tight).containsExactly(wide);
    }

    private static CtVolume ball(double radiusMm, int hu) {
        return Scene.lung(60, 0.75).ball(0, 0, 0, radiusMm, hu).ct();
    }

    private static float number(float[] numbers, String name) {
        return numbers[Appearance.NAMES.indexOf(name)];
    }

    private static Segmentation segmented(CtVolume ct, float least) {
        Patch patch = Patch.cut(ct, new PatientPoint(0, 0, 0), VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] inside = new float[patch.hu().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = patch.hu()[i] > least ? 1 : 0;
        }
        return new Segmentation(patch, inside);
    }
}
