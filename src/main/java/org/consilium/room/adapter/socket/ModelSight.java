package org.consilium.room.adapter.socket;

import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** The model's read, as far as somebody in the room may know it (rule V5). */
@FunctionalInterface
interface ModelSight {
    /** Empty before the own first vote, and while the read is sealed. */
    Optional<Map<String, Object>> of(CaseId id, Person person);
}
