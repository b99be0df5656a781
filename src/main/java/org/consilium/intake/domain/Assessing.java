package org.consilium.intake.domain;

import org.consilium.intake.CaseState;

/** People and the model read, rules are asked, advice is given. */
public record Assessing() implements CaseStage {
    @Override
    public CaseState state() {
        return CaseState.ASSESSING;
    }

    /** Several events begin the assessment; the first one moves, the others find it done. */
    @Override
    public Assessing assess() {
        return this;
    }

    @Override
    public AwaitingPanel awaitPanel() {
        return new AwaitingPanel();
    }

    /** Advice that needs no panel is the decision. */
    @Override
    public Decided decide() {
        return new Decided();
    }

    @Override
    public Cancelled cancel() {
        return new Cancelled();
    }
}
