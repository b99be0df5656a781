package org.consilium.model.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure on all cases
 * @param low lower end
 * @param high upper end
 * @param n cases it was computed from
 */
public record Estimate(double value, double low, double high, int n) {
    private static final int DRAWS = 1000;
    private static final long SEED = 7;

    /** The percentile bootstrap over cases, from a fixed seed. */
    static <T> Estimate bootstrap(List<T> cases, ToDoubleFunction<List<T>> figure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            List<T> drawn = random.ints(cases.size(), 0, Math.max(1, cases.size()))
                    .<T>mapToObj(cases::get)
                    .toList();
            draws[i] = figure.applyAsDouble(drawn);
        }
        double[] valid = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        double value = figure.applyAsDouble(cases);
        return valid.length == 0
                ? new Estimate(value, Double.NaN, Double.NaN, cases.size())
                : new Estimate(value, at(valid, 0.025), at(valid, 0.975), cases.size());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
