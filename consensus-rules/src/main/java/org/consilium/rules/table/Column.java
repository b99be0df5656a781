package org.consilium.rules.table;

import java.util.Optional;

/** An input column: the name of the input and, where stated, the values that it may have. */
public record Column(String name, String label, Kind kind, Optional<Cell> domain) {
    /** Type of the values. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** Numbers without a fraction: between 5 and 6 there is nothing. */
        WHOLE,
        TRUTH
    }

    /** Whether the value is one that the table is made for. */
    public boolean allows(Fact fact) {
        return domain.map(cell -> cell.accepts(fact)).orElse(true) && (kind != Kind.WHOLE || isWhole(fact));
    }

    /** Fact's numbers have no trailing zeros. */
    private static boolean isWhole(Fact fact) {
        return !(fact instanceof Fact.Numeric number) || number.value().scale() <= 0;
    }
}
