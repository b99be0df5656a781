package org.consilium.clinical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Long and short axis of a nodule in millimetres, exact decimals.
 *
 * <p>Ties round half up: no guideline states a rule, and binary floating point would misplace 14.95.
 */
public record DiameterMm(BigDecimal longMm, BigDecimal shortMm) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public DiameterMm {
        Bounds.within("longMm", longMm, "0", "300");
        Bounds.within("shortMm", shortMm, "0", "300");
        Bounds.require(shortMm.compareTo(longMm) <= 0, "shortMm", shortMm.toPlainString(), "at most longMm");
    }

    /** A nodule of which only the mean is known: it stands for both axes. */
    public static DiameterMm ofMean(BigDecimal meanMm) {
        return new DiameterMm(meanMm, meanMm);
    }

    /** Reads both axes from decimal text. */
    public static DiameterMm of(String longMm, String shortMm) {
        return new DiameterMm(new BigDecimal(longMm), new BigDecimal(shortMm));
    }

    /** Reads the mean from decimal text. */
    public static DiameterMm of(String meanMm) {
        return ofMean(new BigDecimal(meanMm));
    }

    /** Exact mean of both axes. */
    public BigDecimal mean() {
        return longMm.add(shortMm).divide(TWO);
    }

    /** Mean as ACR prescribes: each axis to one decimal, then the mean to one decimal. */
    public BigDecimal meanToTenth() {
        return rounded(longMm, 1).add(rounded(shortMm, 1)).divide(TWO).setScale(1, RoundingMode.HALF_UP);
    }

    /** Mean in whole millimetres, as Fleischner and NCCN count. */
    public BigDecimal meanToWhole() {
        return rounded(mean(), 0);
    }

    /** Longest axis to one decimal, as BTS counts. */
    public BigDecimal longToTenth() {
        return rounded(longMm, 1);
    }

    private static BigDecimal rounded(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }
}
