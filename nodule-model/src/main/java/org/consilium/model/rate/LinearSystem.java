package org.consilium.model.rate;

/** As many linear equations as unknowns. */
public final class LinearSystem {
    private LinearSystem() {}

    /** Gauss elimination with pivoting; the last column is the right-hand side. */
    public static double[] solve(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int k = i + 1; k < n; k++) {
                pivot = Math.abs(system[k][i]) > Math.abs(system[pivot][i]) ? k : pivot;
            }
            double[] kept = system[i];
            system[i] = system[pivot];
            system[pivot] = kept;
            for (int k = i + 1; k < n; k++) {
                double factor = system[k][i] / system[i][i];
                for (int c = i; c <= n; c++) {
                    system[k][c] -= factor * system[i][c];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = system[i][n];
            for (int k = i + 1; k < n; k++) {
                sum -= system[i][k] * solution[k];
            }
            solution[i] = sum / system[i][i];
        }
        return solution;
    }
}
