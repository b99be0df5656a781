package org.consilium.intake.domain;

import org.consilium.intake.CaseState;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Where a case stands; each stage knows the moves that lead away from it and refuses all others. */
public sealed interface CaseStage permits Opened, Assessing, AwaitingPanel, Decided, Closed, Cancelled {
    /** The stage's name in lists and tables. */
    CaseState state();

    /** People and the model begin to read. */
    default CaseStage assess() {
        throw notFrom(CaseState.ASSESSING);
    }

    /** A panel is needed. */
    default CaseStage awaitPanel() {
        throw notFrom(CaseState.AWAITING_PANEL);
    }

    /** A plan was signed, or advice accepted where no panel was needed. */
    default CaseStage decide() {
        throw notFrom(CaseState.DECIDED);
    }

    /** The outcome is known. */
    default CaseStage close() {
        throw notFrom(CaseState.CLOSED);
    }

    /** The question no longer stands. */
    default CaseStage cancel() {
        throw notFrom(CaseState.CANCELLED);
    }

    /** What was over is assessed once more. */
    default CaseStage reopen() {
        throw notFrom(CaseState.ASSESSING);
    }

    /** The stage of this name. */
    static CaseStage of(CaseState state) {
        return switch (state) {
            case OPENED -> new Opened();
            case ASSESSING -> new Assessing();
            case AWAITING_PANEL -> new AwaitingPanel();
            case DECIDED -> new Decided();
            case CLOSED -> new Closed();
            case CANCELLED -> new Cancelled();
        };
    }

    private Refusal notFrom(CaseState wanted) {
        return Refusal.of(Problem.WRONG_STATE).with("state", state()).with("wanted", wanted);
    }
}
