package org.consilium.intake;

/** Where a case stands on its way. */
public enum CaseState {
    OPENED,
    ASSESSING,
    AWAITING_PANEL,
    DECIDED,
    CLOSED,
    CANCELLED
}
