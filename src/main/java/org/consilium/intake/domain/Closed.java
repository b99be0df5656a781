package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** The outcome is known. */
public record Closed() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.CLOSED;
    }

    @Override
    public Assessing reopen() {
        return new Assessing();
    }
}
