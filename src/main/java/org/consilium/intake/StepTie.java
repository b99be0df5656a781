package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.CaseTie;
import org.consilium.access.Person;

/** Who did a step of a case may go on seeing it. */
@ApplicationScoped
class StepTie implements CaseTie {
    private final FiveSteps steps;

    StepTie(FiveSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<UUID> casesOf(Person person) {
        return steps.casesWithStepBy(person.id());
    }
}
