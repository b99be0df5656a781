package org.consilium.model.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Location.Side;
import org.consilium.model.Scene;
import org.junit.jupiter.api.Test;

class LungMaskTest {
    @Test
    void both_lungs_are_found_and_the_air_around_the_body_is_not_one() {
        LungMask lungs = LungMask.of(Scene.chest(1.0, 2.0).ct());
        assertThat(lungs.airMl()).isCloseTo(2 * 4.0 / 3 * Math.PI * 5.5 * 8.0 * 7.8, within(150.0));
        assertThat(lungs.contains(new PatientPoint(72, 0, 0))).isTrue();
        assertThat(lungs.contains(new PatientPoint(0, 0, 0))).isFalse();
        assertThat(lungs.contains(new PatientPoint(165, 120, 0))).isFalse();
    }

    @Test
    void a_nodule_at_the_pleura_lies_inside_the_mask() {
        CtVolume ct = Scene.chest(1.0, 2.0).ball(-72 + 50, 0, 0, 5, 40).ct();
        assertThat(LungMask.of(ct).contains(new PatientPoint(-72 + 50, 0, 0))).isTrue();
    }

    /** Partial volumes at its wall make gas in the gut as dense as lung in the mean. */
    @Test
    void gas_in_the_gut_is_no_lung_and_an_emphysematous_lung_is() {
        LungMask alone = LungMask.of(Scene.chest(1.0, 2.0).ct());
        LungMask gut = LungMask.of(Scene.chest(1.0, 2.0)
                .ellipsoid(0, -10, -45, 18, 40, 34, -820)
                .ellipsoid(0, -10, -45, 13, 32, 27, -1000)
                .ct());
        assertThat(gut.contains(new PatientPoint(0, -10, -45))).isFalse();
        assertThat(gut.airMl()).isEqualTo(alone.airMl());
        LungMask emphysema = LungMask.of(
                Scene.chest(1.0, 2.0).ellipsoid(-72, 0, 0, 42, 62, 60, -970).ct());
        assertThat(emphysema.contains(new PatientPoint(-72, 0, 0))).isTrue();
    }

    @Test
    void the_patients_right_is_where_x_is_small() {
        LungMask lungs = LungMask.of(Scene.chest(1.0, 2.0).ct());
        assertThat(Locating.locate(lungs, new PatientPoint(-72, 0, 0)).side()).isEqualTo(Side.RIGHT);
        assertThat(Locating.locate(lungs, new PatientPoint(72, 0, 0)).side()).isEqualTo(Side.LEFT);
    }

    @Test
    void a_ball_is_a_candidate_and_a_vessel_ranks_below_it() {
        CtVolume ct = Scene.chest(1.0, 2.0)
                .ball(-72, 10, 20, 4, 20)
                .ellipsoid(72, 0, 0, 3, 3, 60, 40)
                .ct();
        List<Candidate> found = CandidateSearch.search(ct, LungMask.of(ct), 20);
        assertThat(found.get(0).point().distanceMm(new PatientPoint(-72, 10, 20)))
                .isLessThan(2);
    }

    @Test
    void distances_are_exact() {
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] set = new boolean[7 * 6 * 5];
        for (int i = 0; i < 6; i++) {
            set[random.nextInt(set.length)] = true;
        }
        float[] map = DistanceMap.squared(set, 7, 6, 5);
        for (int i = 0; i < set.length; i++) {
            int best = Integer.MAX_VALUE;
            for (int k = 0; k < set.length; k++) {
                int x = i % 7 - k % 7;
                int y = i / 7 % 6 - k / 7 % 6;
                int z = i / 42 - k / 42;
                best = set[k] ? Math.min(best, x * x + y * y + z * z) : best;
            }
            assertThat(map[i]).as("seed %d, point %d", seed, i).isEqualTo(best);
        }
    }
}
