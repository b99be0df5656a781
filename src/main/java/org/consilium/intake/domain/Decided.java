package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** There is a plan; it is carried out and its outcome awaited. */
public record Decided() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.DECIDED;
    }

    @Override
    public Closed close() {
        return new Closed();
    }

    @Override
    public Assessing reopen() {
        return new Assessing();
    }
}
