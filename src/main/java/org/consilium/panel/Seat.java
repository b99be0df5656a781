package org.consilium.panel;

/** What somebody sits on a panel as. */
public enum Seat {
    CHAIR,
    MEMBER,
    /** Recorded beside the others, never counted in quorum or majority. */
    MODEL;

    /** Whether this seat counts in quorum and majority. */
    public boolean counts() {
        return this != MODEL;
    }
}
