package org.consilium.model.evaluate;

import java.util.Arrays;

/**
 * Area under the ROC curve with its interval.
 *
 * @param area probability that a positive scores above a negative, ties counting half
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param positives how many
 * @param negatives how many
 */
public record Roc(double area, double low, double high, int positives, int negatives) {
    /** DeLong's interval (DeLong, DeLong and Clarke-Pearson, Biometrics 1988), cut to 0 to 1. */
    public static Roc of(double[] scores, boolean[] labels) {
        double[] positive = select(scores, labels, true);
        double[] negative = select(scores, labels, false);
        double[] ofPositive = placements(positive, negative);
        double[] ofNegative = placements(negative, positive);
        double area = Arrays.stream(ofPositive).average().orElse(Double.NaN);
        double variance = variance(ofPositive) / Math.max(1, positive.length)
                + variance(ofNegative) / Math.max(1, negative.length);
        double half = 1.959964 * Math.sqrt(variance);
        return new Roc(area, Math.max(0, area - half), Math.min(1, area + half), positive.length, negative.length);
    }

    private static double[] select(double[] scores, boolean[] labels, boolean wanted) {
        double[] selected = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (labels[i] == wanted) {
                selected[count++] = scores[i];
            }
        }
        double[] result = Arrays.copyOf(selected, count);
        Arrays.sort(result);
        return result;
    }

    /** For each of {@code these} the share of {@code others} below it, ties half. */
    private static double[] placements(double[] these, double[] others) {
        double[] placements = new double[these.length];
        for (int i = 0; i < these.length; i++) {
            double below = 0;
            for (double other : others) {
                below += other < these[i] ? 1 : other == these[i] ? 0.5 : 0;
            }
            placements[i] = below / others.length;
        }
        return placements;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.length - 1);
    }
}
