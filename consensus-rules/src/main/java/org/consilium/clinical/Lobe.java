package org.consilium.clinical;

/** Lobe of the lung; the lingula belongs to the left upper lobe. */
public enum Lobe implements Coded {
    RUL,
    RML,
    RLL,
    LUL,
    LLL;

    /** Whether risk models count it as an upper lobe. */
    public boolean upper() {
        return this == RUL || this == LUL;
    }
}
