package org.consilium.model.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
    @Test
    void a_known_relation_is_found_again() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = new double[20_000][2];
        double[] targets = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = random.nextDouble(-2, 2);
            rows[i][1] = random.nextDouble(-2, 2);
            double p = LogisticModel.probability(0.5 + 1.5 * rows[i][0] - 0.7 * rows[i][1]);
            targets[i] = random.nextDouble() < p ? 1 : 0;
        }
        LogisticModel model = LogisticModel.fit(rows, targets, 1e-6);
        assertThat(model.logit(new double[] {0, 0})).isCloseTo(0.5, within(0.1));
        assertThat(model.logit(new double[] {1, 0}) - model.logit(new double[] {0, 0}))
                .isCloseTo(1.5, within(0.1));
        assertThat(model.logit(new double[] {0, 1}) - model.logit(new double[] {0, 0}))
                .isCloseTo(-0.7, within(0.1));
    }

    @Test
    void contributions_and_intercept_add_up_to_the_log_odds() {
        LogisticModel model = new LogisticModel(new float[] {1, 2}, new float[] {2, 4}, new float[] {0.5f, -1}, 0.25f);
        double[] inputs = {3, 10};
        double[] parts = model.contributions(inputs);
        assertThat(parts[0] + parts[1] + 0.25).isCloseTo(model.logit(inputs), within(1e-9));
    }

    @Test
    void one_absurd_input_cannot_decide_alone() {
        LogisticModel model = new LogisticModel(new float[] {0}, new float[] {1}, new float[] {1}, 0);
        assertThat(model.logit(new double[] {1e9})).isEqualTo(4);
    }

    @Test
    void its_array_gives_it_back() {
        LogisticModel model = new LogisticModel(new float[] {1, 2}, new float[] {2, 4}, new float[] {0.5f, -1}, 0.25f);
        LogisticModel again = LogisticModel.of(model.toArray());
        assertThat(again.toArray()).containsExactly(model.toArray());
    }
}
