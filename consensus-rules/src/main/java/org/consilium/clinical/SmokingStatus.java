package org.consilium.clinical;

/** Smoking history in one word. */
public enum SmokingStatus implements Coded {
    NEVER,
    FORMER,
    CURRENT,
    UNKNOWN
}
