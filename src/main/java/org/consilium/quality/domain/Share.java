package org.consilium.quality.domain;

/**
 * A part of a whole with its 95 % interval after Wilson (J Am Stat Assoc 1927;22:209), which stays within 0 and 1 and is
 * sound for few cases.
 *
 * @param hits 0 to {@code of}
 * @param of at least 1
 */
record Share(int hits, int of) {
    private static final double Z = 1.959963984540054;

    Share {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException("a share is 0 to n of n, n at least 1, not " + hits + " of " + of);
        }
    }

    double value() {
        return (double) hits / of;
    }

    double low() {
        return Math.max(0, centre() - halfWidth());
    }

    double high() {
        return Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
