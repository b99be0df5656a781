package org.consilium.panel.domain;

import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Round;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Voting is over. Without a quorum the result is provisional and the panel is convened again. */
public record Concluded(Floor floor, Conclusion conclusion) implements Panel {
    @Override
    public Phase phase() {
        return Phase.CONCLUDED;
    }

    /** Whether there was no quorum, so that nothing can be signed. */
    public boolean provisional() {
        return !conclusion.quorum().met();
    }

    /**
     * @throws Refusal {@code forbidden} for everybody but the chair; {@code no-quorum} where the voters make none for this
     *     plan; {@code invalid-input} where the panel reached consensus on another plan, or nobody voted for this one
     */
    @Override
    public void maySign(UUID by, DecisionDraft draft, Quorum forItsPlan) {
        floor.mustBeChair(by);
        if (provisional() || !forItsPlan.met()) {
            throw Refusal.of(Problem.NO_QUORUM).with("ruleId", missing(forItsPlan));
        }
        boolean agreedOnAnother = conclusion.consensus().reached()
                && !conclusion.consensus().leading().equals(java.util.Optional.of(draft.plan()));
        if (agreedOnAnother) {
            throw Refusal.invalid("plan", "the plan that the panel agreed on");
        }
        boolean proposed = floor.humanVotesOf(Round.SECOND).stream()
                .anyMatch(vote -> vote.ballot().plan() == draft.plan());
        if (!proposed) {
            throw Refusal.invalid("plan", "a plan that somebody voted for");
        }
    }

    @Override
    public Concluded arrived(UUID person) {
        return new Concluded(floor.arrived(person), conclusion);
    }

    @Override
    public Concluded left(UUID person) {
        return new Concluded(floor.left(person), conclusion);
    }

    private String missing(Quorum forItsPlan) {
        Quorum refusing = provisional() ? conclusion.quorum() : forItsPlan;
        return refusing.ruling().ruleId();
    }
}
