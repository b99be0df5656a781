package org.consilium.clinical;

import java.math.BigDecimal;
import java.util.Optional;

/** Range checks whose refusals name field, value and bound. */
public final class Bounds {
    private Bounds() {}

    /** More digits than this are not a measurement, and arithmetic with them could take for ever. */
    private static final int DIGITS = 400;

    /** Requires {@code low <= value <= high} and a reasonable number of digits. */
    public static BigDecimal within(String field, BigDecimal value, String low, String high) {
        if (Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS) {
            throw new InvalidFact(field, "a number of more than " + DIGITS + " digits", low + " to " + high);
        }
        if (value.compareTo(new BigDecimal(low)) < 0 || value.compareTo(new BigDecimal(high)) > 0) {
            throw new InvalidFact(field, value.toPlainString(), low + " to " + high);
        }
        return value;
    }

    /** Requires {@code low <= value <= high} when there is a value. */
    public static void within(String field, Optional<BigDecimal> value, String low, String high) {
        value.ifPresent(present -> within(field, present, low, high));
    }

    /** Requires {@code low <= value <= high} when there is a value. */
    public static void whole(String field, Optional<Integer> value, int low, int high) {
        value.ifPresent(present -> whole(field, present, low, high));
    }

    /** Requires {@code low <= value <= high}. */
    public static int whole(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new InvalidFact(field, Integer.toString(value), low + " to " + high);
        }
        return value;
    }

    /** Refuses the combination unless {@code holds}. */
    public static void require(boolean holds, String field, String value, String bound) {
        if (!holds) {
            throw new InvalidFact(field, value, bound);
        }
    }
}
