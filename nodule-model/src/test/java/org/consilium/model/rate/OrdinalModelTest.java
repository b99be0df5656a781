package org.consilium.model.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.consilium.model.network.Weights;
import org.junit.jupiter.api.Test;

class OrdinalModelTest {
    @Test
    void shares_follow_the_readers_and_sum_to_one() {
        SplittableRandom random = new SplittableRandom(5);
        List<double[]> rows = new ArrayList<>();
        List<List<Integer>> ratings = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double x = random.nextDouble(-1, 1);
            rows.add(new double[] {x});
            ratings.add(List.of(rating(x, random), rating(x, random), rating(x, random)));
        }
        OrdinalModel model = OrdinalModel.fit(rows, ratings, 5, 1e-3);
        double[] low = model.shares(new double[] {-1});
        double[] high = model.shares(new double[] {1});
        assertThat(Arrays.stream(low).sum()).isCloseTo(1, within(1e-12));
        assertThat(low).hasSize(5);
        assertThat(mean(low)).isCloseTo(1.5, within(0.2));
        assertThat(mean(high)).isCloseTo(4.5, within(0.2));
    }

    @Test
    void crossing_cuts_never_give_a_negative_share() {
        LogisticModel likely = new LogisticModel(new float[] {0}, new float[] {1}, new float[] {1}, 2);
        LogisticModel rare = new LogisticModel(new float[] {0}, new float[] {1}, new float[] {1}, -2);
        double[] shares = new OrdinalModel(List.of(rare, likely, rare)).shares(new double[] {0});
        assertThat(Arrays.stream(shares).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void its_arrays_give_it_back() {
        LogisticModel cut = new LogisticModel(new float[] {1}, new float[] {2}, new float[] {3}, 0.5f);
        Weights weights = new Weights();
        new OrdinalModel(List.of(cut, cut)).put(weights, "x");
        assertThat(OrdinalModel.of(weights, "x").cuts()).hasSize(2);
    }

    private static int rating(double x, SplittableRandom random) {
        double drawn = 3 + 1.5 * x + random.nextDouble(-0.5, 0.5);
        return (int) Math.max(1, Math.min(5, Math.round(drawn)));
    }

    private static double mean(double[] shares) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += (i + 1) * shares[i];
        }
        return mean;
    }
}
