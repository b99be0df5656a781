package org.consilium.clinical;

/** Outline of a nodule. */
public enum Margin implements Coded {
    SMOOTH,
    LOBULATED,
    SPICULATED,
    IRREGULAR
}
