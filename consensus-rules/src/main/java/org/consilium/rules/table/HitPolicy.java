package org.consilium.rules.table;

/** Hit policies that can be proven and are therefore allowed. */
public enum HitPolicy {
    /** Exactly one row fits. */
    UNIQUE,
    /** The first row that fits counts; the order is meaning. */
    FIRST,
    /** Every row that fits counts; none may. */
    COLLECT
}
