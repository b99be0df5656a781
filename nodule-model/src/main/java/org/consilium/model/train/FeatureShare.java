package org.consilium.model.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what the measured features count against the networks, from nodules whose answers and sums were given by parts
 * that never saw them.
 *
 * <p>It looks at the folds that a member is trained on and at no other, so that the fold left out is judged blind to the
 * choice. Best is the share with the highest sum of two areas: over all nodules and over pairs of one size.
 */
final class FeatureShare {
    private static final double[] SHARES = {0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.35, 0.5};
    /** Volumes of a pair of one size differ by no more than this factor, as in the report. */
    private static final double SAME_SIZE = 1.25;

    private final List<Held> held;

    /**
     * One labelled nodule.
     *
     * @param lean the networks' lean to malignant in its standard deviations
     * @param sum the features' sum in its standard deviations
     * @param volumeMm3 inside the readers' consensus
     */
    record Held(double lean, double sum, boolean malignant, double volumeMm3) {}

    FeatureShare(List<Held> held) {
        this.held = List.copyOf(held);
    }

    /** The best share; the smallest of equals. */
    double best() {
        return Arrays.stream(SHARES)
                .boxed()
                .max(Comparator.<Double>comparingDouble(this::worth).thenComparing(share -> -share))
                .orElseThrow();
    }

    /** The area over all nodules, and where there are pairs of one size that over them. */
    private double worth(double share) {
        double[] won = new double[2];
        long[] pairs = new long[2];
        for (Held one : held) {
            for (Held other : held) {
                if (one.malignant() && !other.malignant()) {
                    double ahead = one.lean() - other.lean() + share * (one.sum() - other.sum());
                    double point = ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
                    won[0] += point;
                    pairs[0]++;
                    if (alike(one, other)) {
                        won[1] += point;
                        pairs[1]++;
                    }
                }
            }
        }
        return won[0] / Math.max(1, pairs[0]) + won[1] / Math.max(1, pairs[1]);
    }

    private static boolean alike(Held one, Held other) {
        double ratio = one.volumeMm3() / other.volumeMm3();
        return ratio <= SAME_SIZE && ratio >= 1 / SAME_SIZE;
    }
}
