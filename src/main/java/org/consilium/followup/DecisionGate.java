package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.consilium.intake.CaseId;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.intake.StepGate;
import org.consilium.panel.SignedDecisions;
import org.consilium.rules.StepFacts;
import org.consilium.rules.StepFacts.Circumstance;

/** The gates of step 5A: what was decided has an owner and a date, and no outcome is silently late. */
@ApplicationScoped
class DecisionGate {
    private final FollowUpBook book;
    private final SignedDecisions decisions;
    private final FiveSteps steps;
    private final StepGate gate;
    private final Clock clock;

    DecisionGate(FollowUpBook book, SignedDecisions decisions, FiveSteps steps, StepGate gate, Clock clock) {
        this.book = book;
        this.decisions = decisions;
        this.steps = steps;
        this.gate = gate;
        this.clock = clock;
    }

    /** A panel's decision must have been arranged; without a panel whoever assists is the owner and sets the date. */
    void beforeAssisting(CaseId id) {
        boolean ownerless = decisionInForce(id) && book.arrangement(id).isEmpty();
        gate.pass(
                StepFacts.Step.ASSIST,
                new StepGate.Found().when(ownerless, Circumstance.OWNER_MISSING).all());
    }

    /** A decision that was signed before the newest advice belongs to an earlier round. */
    private boolean decisionInForce(CaseId id) {
        Optional<Instant> advised = steps.newest(id).stream()
                .filter(done -> done.step() == Step.ADVISE)
                .map(FiveSteps.StepDone::at)
                .findFirst();
        return decisions
                .of(id)
                .filter(decision -> advised.map(decision.signedAt()::isAfter).orElse(true))
                .isPresent();
    }

    void beforeOutcome(CaseId id) {
        Instant now = clock.instant();
        book.due(id).filter(due -> !due.settled()).ifPresent(due -> {
            Set<Circumstance> found = new StepGate.Found()
                    .when(due.escalatedAt().isPresent(), Circumstance.ESCALATED)
                    .all();
            gate.pass(new StepFacts(StepFacts.Step.ASSIST, found, daysBetween(due.at(), now)));
        });
    }

    private static int daysBetween(Instant due, Instant now) {
        return (int) Math.max(
                0,
                Math.min(StepFacts.LONGEST_OVERDUE, Duration.between(due, now).toDays()));
    }
}
