package org.consilium.agreement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.consilium.clinical.Bounds;

/** Percentile bootstrap over subjects: drawing subjects with replacement keeps their raters together. */
public final class Bootstrap {
    private Bootstrap() {}

    /** An interval and how many of the draws gave a value at all. */
    public record Interval(double low, double high, int draws) {}

    /**
     * Interval of a statistic.
     *
     * @param subjects how many subjects there are
     * @param statistic the statistic for a draw of subject numbers; empty draws are left out
     * @param draws how many draws, 100 to 1,000,000
     * @param level coverage between 0.5 and 0.999, for example 0.95
     * @return empty when no draw gave a value
     */
    public static Optional<Interval> interval(
            int subjects, Function<int[], OptionalDouble> statistic, int draws, double level, Random random) {
        Bounds.whole("subjects", subjects, 1, 10_000_000);
        Bounds.whole("draws", draws, 100, 1_000_000);
        Bounds.within("level", BigDecimal.valueOf(level), "0.5", "0.999");
        double[] values = new double[draws];
        int found = 0;
        for (int i = 0; i < draws; i++) {
            OptionalDouble value =
                    statistic.apply(random.ints(subjects, 0, subjects).toArray());
            if (value.isPresent()) {
                values[found++] = value.getAsDouble();
            }
        }
        double[] sorted = Arrays.copyOf(values, found);
        Arrays.sort(sorted);
        return found == 0
                ? Optional.empty()
                : Optional.of(new Interval(at(sorted, (1 - level) / 2), at(sorted, (1 + level) / 2), found));
    }

    private static double at(double[] sorted, double share) {
        int index = (int) Math.round(share * (sorted.length - 1));
        return sorted[index];
    }
}
