package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** Asks whoever keeps panels whether somebody has still to vote alone; where there is no panel, nobody has. */
@ApplicationScoped
class Voters {
    private final Instance<VoterIndependence> panels;

    Voters(@Any Instance<VoterIndependence> panels) {
        this.panels = panels;
    }

    boolean areBound(CaseId id, Person person) {
        return panels.stream().anyMatch(panel -> panel.bound(id, person));
    }
}
