package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.audit.AuditTrail;

/** Reads the newest history back out of step 1A. */
@ApplicationScoped
class StepHistories implements Histories {
    private final FiveSteps steps;

    StepHistories(FiveSteps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Taken> of(CaseId id) {
        return steps.newest(id).stream()
                .filter(done -> done.step() == Step.ASK)
                .findFirst()
                .map(done -> new Taken(
                        HistoryJson.read(done.content().output()), done.author().orElse(AuditTrail.SYSTEM), done.at()));
    }
}
