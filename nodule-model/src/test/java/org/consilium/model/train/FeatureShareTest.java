package org.consilium.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.consilium.model.train.FeatureShare.Held;
import org.junit.jupiter.api.Test;

class FeatureShareTest {
    @Test
    void features_that_only_disturb_get_no_share() {
        List<Held> held = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            boolean malignant = i % 2 == 0;
            held.add(new Held(lean(malignant, random), random.nextDouble(-3, 3), malignant, 100 + i));
        }
        assertThat(new FeatureShare(held).best()).isZero();
    }

    @Test
    void features_that_know_what_the_networks_do_not_get_a_share() {
        List<Held> held = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            boolean malignant = i % 2 == 0;
            held.add(new Held(lean(malignant, random), lean(malignant, random), malignant, 100 + i));
        }
        assertThat(new FeatureShare(held).best()).isGreaterThanOrEqualTo(0.25);
    }

    @Test
    void pairs_of_one_size_count_as_much_as_all_nodules() {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double size = i < 20 ? 100 : 1000;
            boolean malignant = i % 20 < (i < 20 ? 2 : 18);
            held.add(new Held(size / 1000, malignant ? 1 : 0, malignant, size));
        }
        assertThat(new FeatureShare(held).best()).isGreaterThan(0);
    }

    private static double lean(boolean malignant, SplittableRandom random) {
        return (malignant ? 0.5 : -0.5) + random.nextDouble(-1, 1);
    }
}
