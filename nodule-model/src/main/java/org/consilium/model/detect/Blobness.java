package org.consilium.model.detect;

import org.consilium.model.image.Lattice.Box;

/** How much like a ball, and unlike a tube or a sheet, values bend at a place. */
final class Blobness {
    private Blobness() {}

    /**
     * The weakest of the three principal curvatures, in HU at the given scale: large in a ball, near 0 along a vessel or in
     * a wall, below 0 in a hollow.
     *
     * @param values smoothed values
     * @param at a place at least one point away from the box's faces
     * @param scale standard deviation of the smoothing in points
     */
    static double at(float[] values, Box box, int at, double scale) {
        int y = box.width();
        int z = box.width() * box.height();
        double middle = 2.0 * values[at];
        double xx = values[at + 1] + values[at - 1] - middle;
        double yy = values[at + y] + values[at - y] - middle;
        double zz = values[at + z] + values[at - z] - middle;
        double xy = mixed(values, at, 1, y);
        double xz = mixed(values, at, 1, z);
        double yz = mixed(values, at, y, z);
        return -largestEigenvalue(xx, yy, zz, xy, xz, yz) * scale * scale;
    }

    private static double mixed(float[] values, int at, int a, int b) {
        return (values[at + a + b] - values[at + a - b] - values[at - a + b] + values[at - a - b]) / 4.0;
    }

    /** The trigonometric solution for a symmetric matrix of three rows. */
    static double largestEigenvalue(double xx, double yy, double zz, double xy, double xz, double yz) {
        double mean = (xx + yy + zz) / 3;
        double off = xy * xy + xz * xz + yz * yz;
        double spread = (xx - mean) * (xx - mean) + (yy - mean) * (yy - mean) + (zz - mean) * (zz - mean) + 2 * off;
        double p = Math.sqrt(spread / 6);
        if (p < 1e-9) {
            return mean;
        }
        double a = (xx - mean) / p;
        double b = (yy - mean) / p;
        double c = (zz - mean) / p;
        double d = xy / p;
        double e = xz / p;
        double f = yz / p;
        double half = (a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e)) / 2;
        double angle = StrictMath.acos(Math.max(-1, Math.min(1, half))) / 3;
        return mean + 2 * p * StrictMath.cos(angle);
    }
}
