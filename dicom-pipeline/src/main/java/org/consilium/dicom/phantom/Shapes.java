package org.consilium.dicom.phantom;

/** Soft-edged solids: each function gives roughly the depth below a surface in mm, positive inside. */
final class Shapes {
    private Shapes() {}

    static double ellipsoid(double x, double y, double z, double a, double b, double c) {
        double norm = Math.sqrt(square(x / a) + square(y / b) + square(z / c));
        return (1 - norm) * Math.min(a, Math.min(b, c));
    }

    static double ellipse(double x, double y, double a, double b) {
        return (1 - Math.sqrt(square(x / a) + square(y / b))) * Math.min(a, b);
    }

    /** An ellipse with flattened sides, as a trunk has: exponent 2.5 instead of 2. */
    static double trunk(double x, double y, double a, double b) {
        double sum = power(Math.abs(x) / a) + power(Math.abs(y) / b);
        boolean nearSurface = sum > 0.3 && sum < 1.3;
        return (1 - (nearSurface ? Math.pow(sum, 0.4) : sum)) * Math.min(a, b);
    }

    private static double power(double value) {
        return value * value * Math.sqrt(value);
    }

    /** How much of a voxel lies inside, 0 to 1, when its centre is that deep and edges blur over one millimetre. */
    static double share(double depthMm) {
        return Math.max(0, Math.min(1, 0.5 + depthMm));
    }

    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    static double square(double value) {
        return value * value;
    }
}
