package org.consilium.model.measure;

import java.util.Arrays;

/** Extent of a region along its own three axes. */
final class Moments {
    private Moments() {}

    /** Standard deviations along the principal axes in mm, smallest first, each at least a quarter voxel. */
    static double[] deviations(Region region) {
        double[][] covariance = new double[3][3];
        for (int voxel : region.voxels) {
            double[] offset = region.offsetMm(voxel);
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    covariance[i][k] += offset[i] * offset[k] / region.voxels.length;
                }
            }
        }
        double[] values = eigenvalues(covariance);
        double least = region.spacingMm / 4;
        return Arrays.stream(values)
                .map(value -> Math.max(least, Math.sqrt(Math.max(0, value))))
                .sorted()
                .toArray();
    }

    /** Jacobi's method; eight sweeps are plenty for three rows. */
    private static double[] eigenvalues(double[][] matrix) {
        for (int sweep = 0; sweep < 8; sweep++) {
            rotate(matrix, 0, 1);
            rotate(matrix, 0, 2);
            rotate(matrix, 1, 2);
        }
        return new double[] {matrix[0][0], matrix[1][1], matrix[2][2]};
    }

    private static void rotate(double[][] matrix, int p, int q) {
        if (Math.abs(matrix[p][q]) < 1e-12) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double sign = theta >= 0 ? 1 : -1;
        double tangent = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < 3; k++) {
            double left = matrix[k][p];
            double right = matrix[k][q];
            matrix[k][p] = cosine * left - sine * right;
            matrix[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < 3; k++) {
            double upper = matrix[p][k];
            double lower = matrix[q][k];
            matrix[p][k] = cosine * upper - sine * lower;
            matrix[q][k] = sine * upper + cosine * lower;
        }
    }
}
