package org.consilium.room.domain;

import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** Knows the terminal doctor of a case. */
public interface Presenters {
    /** Whether this person asked the question of this case. */
    boolean asked(CaseId id, Person person);
}
