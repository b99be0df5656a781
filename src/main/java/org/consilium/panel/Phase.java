package org.consilium.panel;

/** Where a panel stands. */
public enum Phase {
    CONVENED,
    FIRST_VOTE,
    DISCUSSION,
    SECOND_VOTE,
    CONCLUDED;

    /** Whether the first votes may be known to others. */
    public boolean firstVotesShown() {
        return compareTo(DISCUSSION) >= 0;
    }

    /** Whether the second votes may be known to others. */
    public boolean secondVotesShown() {
        return this == CONCLUDED;
    }
}
