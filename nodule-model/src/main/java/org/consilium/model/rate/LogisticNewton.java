package org.consilium.model.rate;

/** One step of Newton's method for a ridge logistic regression. */
final class LogisticNewton {
    private LogisticNewton() {}

    static void step(LogisticModel scaling, double[][] rows, double[] targets, double ridge, double[] coefficients) {
        int n = coefficients.length;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            double penalty = i < n - 1 ? ridge : 1e-9;
            system[i][i] = penalty;
            system[i][n] = -penalty * coefficients[i];
        }
        for (int r = 0; r < rows.length; r++) {
            double[] row = scaling.scaledRow(rows[r]);
            double logit = 0;
            for (int i = 0; i < n; i++) {
                logit += coefficients[i] * row[i];
            }
            double p = LogisticModel.probability(logit);
            double weight = Math.max(1e-6, p * (1 - p));
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    system[i][k] += weight * row[i] * row[k];
                }
                system[i][n] += (targets[r] - p) * row[i];
            }
        }
        double[] change = LinearSystem.solve(system);
        for (int i = 0; i < n; i++) {
            coefficients[i] += change[i];
        }
    }
}
