package org.consilium.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Size and density of one nodule, from its segmentation.
 *
 * <p>Axes are taken in the axial slice where the long axis is longest, the short axis perpendicular to it in the same
 * slice, each rounded to 0.1 mm half up; the mean is that of the two rounded axes, rounded half up again, because the
 * guideline tables are entered with the mean of two reported lengths.
 *
 * @param longMm longest axial diameter
 * @param shortMm longest diameter perpendicular to it in the same slice
 * @param meanMm mean of the two, to one decimal
 * @param volumeMm3 volume of the segmentation
 * @param volumeLowMm3 volume when the border is drawn tight (cut-off probability raised)
 * @param volumeHighMm3 volume when the border is drawn wide
 * @param solidMeanMm mean diameter of the solid part; 0 when there is none
 * @param meanHu mean density in HU
 * @param massMg volume times density, water being 1 mg/mm³
 */
public record Measurement(
        BigDecimal longMm,
        BigDecimal shortMm,
        BigDecimal meanMm,
        double volumeMm3,
        double volumeLowMm3,
        double volumeHighMm3,
        BigDecimal solidMeanMm,
        double meanHu,
        double massMg) {
    public Measurement {
        Bounds.notNegative("a long axis in mm", longMm.doubleValue());
        Bounds.notNegative("a short axis in mm", shortMm.doubleValue());
        Bounds.notNegative("a solid diameter in mm", solidMeanMm.doubleValue());
        Bounds.notNegative("a mass in mg", massMg);
        if (shortMm.compareTo(longMm) > 0) {
            throw new IllegalArgumentException(
                    "the short axis is at most the long axis of " + longMm + " mm, not " + shortMm);
        }
        if (meanMm.compareTo(meanOf(longMm, shortMm)) != 0) {
            throw new IllegalArgumentException("the mean of " + longMm + " and " + shortMm + " mm is "
                    + meanOf(longMm, shortMm) + ", not " + meanMm);
        }
        if (!(volumeLowMm3 >= 0 && volumeLowMm3 <= volumeMm3 && volumeMm3 <= volumeHighMm3)) {
            throw new IllegalArgumentException("a volume lies between its bounds " + volumeLowMm3 + " and "
                    + volumeHighMm3 + " mm3, not at " + volumeMm3);
        }
    }

    /** One decimal, half up, as written: 5.25 becomes 5.3. */
    public static BigDecimal oneDecimal(double millimetres) {
        return BigDecimal.valueOf(millimetres).setScale(1, RoundingMode.HALF_UP);
    }

    /** Mean of two reported lengths, to one decimal, half up. */
    public static BigDecimal meanOf(BigDecimal longMm, BigDecimal shortMm) {
        return longMm.add(shortMm).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
