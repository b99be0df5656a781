package org.consilium.clinical;

/** Answer to a question of step 1A; not knowing is an answer. */
public enum Answer implements Coded {
    YES,
    NO,
    UNKNOWN
}
