package org.consilium.rules.table;

/** Hit policies that can be proven and are therefore allowed. */
public enum HitPolicy {
    /** Exactly one row fits. */
    UNIQUE,
    /** The first row that fits counts; the order is meaning. */
    FIRST,
    /** Several rows may fit if all say the same. */
    ANY,
    /** Every row that fits counts; none may. */
    COLLECT,
    /** As COLLECT, in the order of the rows. */
    RULE_ORDER;

    /** Whether it may be that no row fits. */
    public boolean maySayNothing() {
        return this == COLLECT || this == RULE_ORDER;
    }
}
