package org.consilium.clinical;

/** Sex as risk models use it; unknown is a value of its own, never a default. */
public enum Sex implements Coded {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
