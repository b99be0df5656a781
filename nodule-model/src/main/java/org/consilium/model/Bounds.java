package org.consilium.model;

/** The checks that the answers share; each message names the value and the bound. */
final class Bounds {
    private Bounds() {}

    static void fraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " lies between 0 and 1, not " + value);
        }
    }

    static void notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is a finite number of at least 0, not " + value);
        }
    }
}
