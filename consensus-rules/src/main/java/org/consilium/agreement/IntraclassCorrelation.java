package org.consilium.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;
import org.consilium.clinical.InvalidFact;

/**
 * Two-way random, absolute-agreement intraclass correlation of single ratings, ICC(2,1) (Shrout and Fleiss 1979).
 *
 * @param value the coefficient
 * @param low lower limit of its 95 % interval (McGraw and Wong 1996)
 * @param high upper limit
 */
public record IntraclassCorrelation(double value, double low, double high) {
    private static final double TAIL = 0.975;

    /**
     * Computes it.
     *
     * @param ratings per subject one rating of each rater; two subjects and two raters at least
     * @return empty when all ratings are equal
     */
    public static Optional<IntraclassCorrelation> of(double[][] ratings) {
        int n = ratings.length;
        int k = n == 0 ? 0 : ratings[0].length;
        if (n < 2 || k < 2 || Arrays.stream(ratings).anyMatch(row -> row.length != k)) {
            throw new InvalidFact("ratings", n + " by " + k, "a full table of two subjects and two raters at least");
        }
        Squares squares = Squares.of(ratings, n, k);
        double denominator = squares.subjects + (k - 1) * squares.error + k * (squares.raters - squares.error) / n;
        if (denominator == 0) {
            return Optional.empty();
        }
        double value = (squares.subjects - squares.error) / denominator;
        return Optional.of(squares.interval(value, n, k));
    }

    /** Mean squares of the two-way table. */
    private record Squares(double subjects, double raters, double error) {
        static Squares of(double[][] ratings, int n, int k) {
            double grand = Arrays.stream(ratings)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElseThrow();
            double total = 0;
            double subjects = 0;
            double[] columns = new double[k];
            for (double[] row : ratings) {
                double mean = Arrays.stream(row).average().orElseThrow();
                subjects += k * (mean - grand) * (mean - grand);
                for (int j = 0; j < k; j++) {
                    total += (row[j] - grand) * (row[j] - grand);
                    columns[j] += row[j] / n;
                }
            }
            double raters = n
                    * Arrays.stream(columns)
                            .map(mean -> (mean - grand) * (mean - grand))
                            .sum();
            double error = (total - subjects - raters) / ((n - 1.0) * (k - 1));
            return new Squares(subjects / (n - 1), raters / (k - 1), Math.max(0, error));
        }

        IntraclassCorrelation interval(double icc, int n, int k) {
            double a = k * icc / (n * (1 - icc));
            double b = 1 + k * icc * (n - 1) / (n * (1 - icc));
            double v = Math.pow(a * raters + b * error, 2)
                    / (Math.pow(a * raters, 2) / (k - 1) + Math.pow(b * error, 2) / ((n - 1.0) * (k - 1)));
            if (!(error > 0) || Double.isNaN(v)) {
                return new IntraclassCorrelation(icc, icc, icc);
            }
            double upper = new FDistribution(n - 1, v).inverseCumulativeProbability(TAIL);
            double lower = new FDistribution(v, n - 1).inverseCumulativeProbability(TAIL);
            double between = k * raters + (k * n - k - n) * error;
            double low = n * (subjects - upper * error) / (upper * between + n * subjects);
            double high = n * (lower * subjects - error) / (between + n * lower * subjects);
            return new IntraclassCorrelation(icc, low, high);
        }
    }
}
