package org.consilium.access;

import java.util.Set;
import java.util.UUID;

/** What ties a person to single cases, as one slice knows it: a seat on the panel, open work, a step done. */
public interface CaseTie {
    /** Ids of the cases that this person is tied to. */
    Set<UUID> casesOf(Person person);
}
