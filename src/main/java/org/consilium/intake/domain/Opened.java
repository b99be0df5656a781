package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** The images are here; nobody has asked the patient yet. */
public record Opened() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.OPENED;
    }

    @Override
    public Assessing assess() {
        return new Assessing();
    }

    @Override
    public Cancelled cancel() {
        return new Cancelled();
    }
}
