package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** A panel is being convened or sits. */
public record AwaitingPanel() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.AWAITING_PANEL;
    }

    @Override
    public AwaitingPanel awaitPanel() {
        return this;
    }

    /** The panel sends the case back to be read again. */
    @Override
    public Assessing assess() {
        return new Assessing();
    }

    @Override
    public Decided decide() {
        return new Decided();
    }

    @Override
    public Cancelled cancel() {
        return new Cancelled();
    }
}
