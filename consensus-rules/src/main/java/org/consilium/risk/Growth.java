package org.consilium.risk;

import java.util.OptionalDouble;
import org.consilium.clinical.InvalidFact;

/** Arithmetic of size and growth; millimetres, cubic millimetres, days, milligrams. */
public final class Growth {
    private static final double LN2 = Math.log(2);

    private Growth() {}

    /** Volume in mm³ of a sphere of this diameter. */
    public static double sphereVolumeMm3(double diameterMm) {
        return Math.PI / 6 * Math.pow(positive("diameterMm", diameterMm), 3);
    }

    /** Volume in mm³ of an ellipsoid with these axes; only where nothing better was measured. */
    public static double ellipsoidVolumeMm3(double aMm, double bMm, double cMm) {
        return Math.PI / 6 * positive("aMm", aMm) * positive("bMm", bMm) * positive("cMm", cMm);
    }

    /** Diameter in mm of the sphere with this volume. */
    public static double equivalentDiameterMm(double volumeMm3) {
        return Math.cbrt(6 * positive("volumeMm3", volumeMm3) / Math.PI);
    }

    /** Volume doubling time in days; negative for shrinking, empty when nothing changed. */
    public static OptionalDouble doublingDays(double firstMm3, double secondMm3, double days) {
        double change = Math.log(positive("secondMm3", secondMm3) / positive("firstMm3", firstMm3));
        return change == 0 ? OptionalDouble.empty() : OptionalDouble.of(positive("days", days) * LN2 / change);
    }

    /** Volume doubling time in days from diameters, as if the nodule were a sphere: errors triple. */
    public static OptionalDouble doublingDaysFromDiameters(double firstMm, double secondMm, double days) {
        double change = 3 * Math.log(positive("secondMm", secondMm) / positive("firstMm", firstMm));
        return change == 0 ? OptionalDouble.empty() : OptionalDouble.of(positive("days", days) * LN2 / change);
    }

    /** Change in percent of the first value. */
    public static double changePercent(double first, double second) {
        return 100 * (second - first) / positive("first", first);
    }

    /** Mass in mg from volume and mean attenuation. */
    public static double massMg(double volumeMm3, double meanHu) {
        return positive("volumeMm3", volumeMm3) * (meanHu + 1000) / 1000;
    }

    /** Consolidation-to-tumour ratio, 0 to 1. */
    public static double consolidationRatio(double solidMaximumMm, double totalMaximumMm) {
        if (!(solidMaximumMm >= 0 && solidMaximumMm <= totalMaximumMm)) {
            throw new InvalidFact("solidMaximumMm", Double.toString(solidMaximumMm), "0 to " + totalMaximumMm);
        }
        return solidMaximumMm / positive("totalMaximumMm", totalMaximumMm);
    }

    private static double positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidFact(field, Double.toString(value), "above 0");
        }
        return value;
    }
}
