package org.consilium.model.rate;

import java.util.Arrays;

/**
 * A logistic regression on scaled inputs.
 *
 * @param mean subtracted from each input
 * @param scale each input is divided by it
 * @param slope one coefficient an input
 * @param intercept added to the sum
 */
public record LogisticModel(float[] mean, float[] scale, float[] slope, float intercept) {
    /** Inputs further out than this many deviations count as being there: no single oddity decides. */
    private static final double FARTHEST = 4;

    /** The logarithm of the odds. */
    public double logit(double[] inputs) {
        double sum = intercept;
        for (int i = 0; i < slope.length; i++) {
            sum += slope[i] * scaled(inputs, i);
        }
        return sum;
    }

    private double scaled(double[] inputs, int i) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, (inputs[i] - mean[i]) / scale[i]));
    }

    /** Root mean square of the inputs from {@code first} on, in standard deviations of those it was fitted on. */
    double distance(double[] inputs, int first) {
        double sum = 0;
        for (int i = first; i < inputs.length; i++) {
            double deviations = (inputs[i] - mean[i]) / scale[i];
            sum += deviations * deviations;
        }
        return Math.sqrt(sum / Math.max(1, inputs.length - first));
    }

    /** What each input adds to the log odds. */
    public double[] contributions(double[] inputs) {
        double[] contributions = new double[slope.length];
        Arrays.setAll(contributions, i -> slope[i] * scaled(inputs, i));
        return contributions;
    }

    public static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** All numbers in one array: means, scales, slopes, intercept. */
    public float[] toArray() {
        int n = slope.length;
        float[] all = new float[3 * n + 1];
        System.arraycopy(mean, 0, all, 0, n);
        System.arraycopy(scale, 0, all, n, n);
        System.arraycopy(slope, 0, all, 2 * n, n);
        all[3 * n] = intercept;
        return all;
    }

    /** The inverse of {@link #toArray()}. */
    public static LogisticModel of(float[] all) {
        int n = all.length / 3;
        return new LogisticModel(
                Arrays.copyOfRange(all, 0, n),
                Arrays.copyOfRange(all, n, 2 * n),
                Arrays.copyOfRange(all, 2 * n, 3 * n),
                all[3 * n]);
    }

    /** A model that scales as these rows need it and says one half to all. */
    public static LogisticModel scaling(double[][] rows) {
        int n = rows[0].length;
        float[] mean = new float[n];
        float[] scale = new float[n];
        for (int i = 0; i < n; i++) {
            int column = i;
            double m = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double v = Arrays.stream(rows)
                    .mapToDouble(row -> (row[column] - m) * (row[column] - m))
                    .average()
                    .orElse(0);
            mean[i] = (float) m;
            scale[i] = (float) Math.max(1e-6, Math.sqrt(v));
        }
        return new LogisticModel(mean, scale, new float[n], 0);
    }

    /**
     * Fits by Newton's method with a ridge on all slopes.
     *
     * @param rows one row of inputs an example
     * @param targets 0 to 1; shares of readers may be used as they are
     * @param ridge penalty on the squared slopes of the scaled inputs
     */
    public static LogisticModel fit(double[][] rows, double[] targets, double ridge) {
        LogisticModel start = scaling(rows);
        int n = start.slope.length;
        double[] coefficients = new double[n + 1];
        for (int step = 0; step < 25; step++) {
            LogisticNewton.step(start, rows, targets, ridge, coefficients);
        }
        float[] slope = new float[n];
        for (int i = 0; i < n; i++) {
            slope[i] = (float) coefficients[i];
        }
        return new LogisticModel(start.mean, start.scale, slope, (float) coefficients[n]);
    }

    double[] scaledRow(double[] inputs) {
        double[] row = new double[slope.length + 1];
        for (int i = 0; i < slope.length; i++) {
            row[i] = scaled(inputs, i);
        }
        row[slope.length] = 1;
        return row;
    }
}
