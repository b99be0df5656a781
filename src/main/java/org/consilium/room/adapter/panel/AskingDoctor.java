package org.consilium.room.adapter.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.room.domain.Presenters;

/** The terminal doctor of a case is who did its first step, 1A. */
@ApplicationScoped
class AskingDoctor implements Presenters {
    private final FiveSteps steps;

    AskingDoctor(FiveSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean asked(CaseId id, Person person) {
        return steps.newest(id).stream()
                .filter(done -> done.step() == Step.ASK)
                .anyMatch(done -> done.author().equals(Optional.of(person.id())));
    }
}
