package org.consilium.rules.table;

import java.math.BigDecimal;
import java.util.Optional;

/** One input value of a table: a text, an exact number, a truth value, or absent. */
public sealed interface Fact {
    /** The value that is not there. */
    Fact ABSENT = new Absent();

    /** Text as it stands in {@code cases.csv}; absent is empty. */
    String text();

    record Absent() implements Fact {
        @Override
        public String text() {
            return "";
        }
    }

    record Text(String text) implements Fact {}

    record Truth(boolean value) implements Fact {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** Numbers are equal when their values are: 6.0 is 6. */
    record Numeric(BigDecimal value) implements Fact {
        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        /** Plain digits, except for numbers so far from 1 that these would fill the memory. */
        @Override
        public String text() {
            return Math.abs((long) value.scale()) > 400 ? value.toString() : value.toPlainString();
        }
    }

    static Fact of(String text) {
        return new Text(text);
    }

    static Fact of(boolean truth) {
        return new Truth(truth);
    }

    static Fact of(BigDecimal number) {
        return new Numeric(number);
    }

    static Fact of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** The number, or absent. */
    static Fact number(Optional<BigDecimal> number) {
        return number.<Fact>map(Numeric::new).orElse(ABSENT);
    }

    /** The text, or absent. */
    static Fact text(Optional<String> text) {
        return text.<Fact>map(Text::new).orElse(ABSENT);
    }
}
