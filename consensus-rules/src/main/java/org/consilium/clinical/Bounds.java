package org.consilium.clinical;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Range checks whose refusals name field, value and bound. */
public final class Bounds {
    private Bounds() {}

    /** More digits than this are not a measurement, and arithmetic with them could take for ever. */
    private static final int DIGITS = 400;

    /** Plain or with an exponent; only the digits 0 to 9, whatever else Unicode calls a digit. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");

    /**
     * Reads a decimal number exactly.
     *
     * @throws InvalidFact when the text, blanks around it aside, is anything else
     */
    public static BigDecimal decimal(String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > DIGITS || !DECIMAL.matcher(stripped).matches()) {
            throw new InvalidFact(field, shortened(stripped), "a decimal number in the digits 0 to 9");
        }
        return new BigDecimal(stripped);
    }

    /** Whole numbers only: 8.7 years are no age. */
    public static int whole(String field, BigDecimal value, int low, int high) {
        within(field, value, Integer.toString(low), Integer.toString(high));
        if (value.stripTrailingZeros().scale() > 0) {
            throw new InvalidFact(field, text(value), "a whole number from " + low + " to " + high);
        }
        return value.intValueExact();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String text(BigDecimal value) {
        return shortened(Math.abs((long) value.scale()) > 30 ? value.toString() : value.toPlainString());
    }

    /** Requires {@code low <= value <= high} and a reasonable number of digits. */
    public static BigDecimal within(String field, BigDecimal value, String low, String high) {
        if (Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS) {
            throw new InvalidFact(field, "a number of more than " + DIGITS + " digits", low + " to " + high);
        }
        if (value.compareTo(new BigDecimal(low)) < 0 || value.compareTo(new BigDecimal(high)) > 0) {
            throw new InvalidFact(field, text(value), low + " to " + high);
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
