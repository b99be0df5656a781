package org.consilium.panel.adapter.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Person;
import org.consilium.assessment.VoterIndependence;
import org.consilium.intake.CaseId;
import org.consilium.panel.Independence;

/** Whoever has still to cast the first vote is shown nothing of the model. */
@ApplicationScoped
class FirstVoteIndependence implements VoterIndependence {
    private final Independence panel;

    FirstVoteIndependence(Independence panel) {
        this.panel = panel;
    }

    @Override
    public boolean bound(CaseId id, Person person) {
        return panel.bound(id, person.id());
    }
}
