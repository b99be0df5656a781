package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** The question no longer stands; nothing is awaited. */
public record Cancelled() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.CANCELLED;
    }

    @Override
    public Assessing reopen() {
        return new Assessing();
    }
}
