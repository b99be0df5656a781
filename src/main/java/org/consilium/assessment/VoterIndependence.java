package org.consilium.assessment;

import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** Whether somebody has still to vote without knowing what the model says. */
public interface VoterIndependence {
    boolean bound(CaseId id, Person person);
}
