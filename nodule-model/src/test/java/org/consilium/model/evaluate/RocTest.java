package org.consilium.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RocTest {
    @Test
    void the_area_counts_pairs_and_ties_half() {
        Roc roc = Roc.of(new double[] {0.1, 0.4, 0.35, 0.8, 0.4}, new boolean[] {false, false, true, true, true});
        assertThat(roc.area()).isCloseTo((1 + 0 + 1 + 1 + 1 + 0.5) / 6, within(1e-12));
        assertThat(roc.positives()).isEqualTo(3);
        assertThat(roc.negatives()).isEqualTo(2);
    }

    @Test
    void equal_scores_say_nothing() {
        Roc roc = Roc.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, true, false});
        assertThat(roc.area()).isEqualTo(0.5);
    }

    @Test
    void perfect_calibration_has_no_error_and_slope_one() {
        double[] p = new double[1000];
        boolean[] outcomes = new boolean[1000];
        for (int i = 0; i < 1000; i++) {
            p[i] = i < 500 ? 0.25 : 0.75;
            outcomes[i] = i % 4 == 0 == i < 500;
        }
        Calibration calibration = Calibration.of(p, outcomes);
        assertThat(calibration.expectedError()).isCloseTo(0, within(1e-9));
        assertThat(calibration.slope()).isCloseTo(1, within(0.01));
    }

    @Test
    void kappa_is_zero_for_chance_and_one_for_agreement() {
        Kappa chance = new Kappa();
        Kappa equal = new Kappa();
        for (int i = 0; i < 100; i++) {
            chance.add(i % 2, i / 2 % 2);
            equal.add(i % 3, i % 3);
        }
        assertThat(chance.value()).isCloseTo(0, within(1e-9));
        assertThat(equal.value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_tie_of_readers_has_no_majority() {
        assertThat(Kappa.majority(List.of(1, 2), rating -> rating)).isEmpty();
        assertThat(Kappa.majority(List.of(1, 2, 2), rating -> rating)).contains(2);
    }
}
