package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.rate.LogisticModel;

/**
 * Whether probabilities mean what they say.
 *
 * @param expectedError mean distance of probability and frequency over ten bins of equal width, weighted by their size
 * @param slope of the log odds of the outcome on the predicted log odds: below 1 too extreme, above 1 too timid
 * @param intercept of the same line
 * @param bins the bins that hold anything
 */
record Calibration(double expectedError, double slope, double intercept, List<Bin> bins) {
    private static final int BINS = 10;

    /** One bin: the mean probability, how often it came true, how many. */
    record Bin(double probability, double frequency, int n) {}

    static Calibration of(double[] p, boolean[] outcomes) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int n = 0;
            double sum = 0;
            double hits = 0;
            for (int i = 0; i < p.length; i++) {
                if (Math.min(BINS - 1, (int) (p[i] * BINS)) == bin) {
                    n++;
                    sum += p[i];
                    hits += outcomes[i] ? 1 : 0;
                }
            }
            if (n > 0) {
                bins.add(new Bin(sum / n, hits / n, n));
                error += Math.abs(sum - hits) / p.length;
            }
        }
        double[] line = line(p, outcomes);
        return new Calibration(error, line[0], line[1], bins);
    }

    private static double[] line(double[] p, boolean[] outcomes) {
        if (p.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[][] rows = new double[p.length][1];
        double[] targets = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double bounded = Math.max(1e-4, Math.min(1 - 1e-4, p[i]));
            rows[i][0] = Math.log(bounded / (1 - bounded));
            targets[i] = outcomes[i] ? 1 : 0;
        }
        LogisticModel model = LogisticModel.fit(rows, targets, 1e-6);
        double slope = model.slope()[0] / model.scale()[0];
        return new double[] {slope, model.intercept() - slope * model.mean()[0]};
    }
}
