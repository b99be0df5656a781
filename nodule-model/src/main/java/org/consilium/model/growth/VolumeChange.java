package org.consilium.model.growth;

import java.util.OptionalDouble;

/**
 * How a nodule's volume changed, with the interval that follows from how well both volumes are known.
 *
 * @param percent change of the first volume in percent
 * @param lowPercent lower end of its 95 % interval
 * @param highPercent upper end
 * @param doublingDays days in which the volume doubles at this rate, negative where it halves; absent where nothing changed
 * @param shortestDays the shortest doubling time within the interval; absent where even its upper end does not grow
 * @param longestDays the longest; absent where the interval holds no change or shrinking, so that no doubling time is too long
 */
public record VolumeChange(
        double percent,
        double lowPercent,
        double highPercent,
        OptionalDouble doublingDays,
        OptionalDouble shortestDays,
        OptionalDouble longestDays) {
    private static final double LN2 = StrictMath.log(2);

    /**
     * One measured volume.
     *
     * @param lowMm3 with the border drawn tight
     * @param highMm3 with the border drawn wide
     */
    public record Volume(double mm3, double lowMm3, double highMm3) {
        public Volume {
            if (!(lowMm3 > 0 && lowMm3 <= mm3 && mm3 <= highMm3)) {
                throw new IllegalArgumentException(
                        "a volume lies between bounds above 0, not " + lowMm3 + ", " + mm3 + ", " + highMm3);
            }
        }

        /** Half the width of the interval of its logarithm. */
        double halfWidth() {
            return StrictMath.log(highMm3 / lowMm3) / 2;
        }
    }

    /**
     * Compares two volumes of one nodule.
     *
     * @param days between the studies, above 0
     * @param leastHalfWidth of the interval of the logarithm of their ratio: what scanning twice differs by anyway
     */
    public static VolumeChange between(Volume first, Volume second, double days, double leastHalfWidth) {
        if (!(days > 0)) {
            throw new IllegalArgumentException("two studies lie more than 0 days apart, not " + days);
        }
        double change = StrictMath.log(second.mm3() / first.mm3());
        double half = Math.max(leastHalfWidth, Math.hypot(first.halfWidth(), second.halfWidth()));
        return new VolumeChange(
                percent(change),
                percent(change - half),
                percent(change + half),
                change == 0 ? OptionalDouble.empty() : OptionalDouble.of(days * LN2 / change),
                growing(change + half, days),
                growing(change - half, days));
    }

    private static OptionalDouble growing(double change, double days) {
        return change > 0 ? OptionalDouble.of(days * LN2 / change) : OptionalDouble.empty();
    }

    private static double percent(double change) {
        return 100 * (StrictMath.exp(change) - 1);
    }
}
