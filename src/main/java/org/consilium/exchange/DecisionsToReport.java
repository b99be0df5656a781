package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.intake.CaseId;
import org.consilium.panel.SignedDecision;
import org.consilium.panel.SignedDecisions;

/** What was decided of a case, by whichever way. */
@ApplicationScoped
public class DecisionsToReport {
    private final SignedDecisions panels;
    private final AdviceToReport advice;

    DecisionsToReport(SignedDecisions panels, AdviceToReport advice) {
        this.panels = panels;
        this.advice = advice;
    }

    /** The decision of this key; empty where another took its place. */
    @Transactional
    public Optional<ReportedDecision> of(CaseId id, String key) {
        return Stream.concat(panels.of(id).map(DecisionsToReport::reported).stream(), advice.of(id).stream())
                .filter(decision -> decision.key().equals(key))
                .findFirst();
    }

    private static ReportedDecision reported(SignedDecision signed) {
        return new ReportedDecision(
                signed.signature(),
                signed.plan().name(),
                signed.intervalMonths(),
                signed.reason(),
                signed.signedByName(),
                signed.signedAt(),
                true);
    }
}
