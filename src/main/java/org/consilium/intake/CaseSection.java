package org.consilium.intake;

import java.util.Map;
import org.consilium.access.Person;

/**
 * What one slice adds to the view of a case.
 *
 * <p>Each slice decides by itself what this person may see at this moment; what they may not see is not in the answer.
 */
public interface CaseSection {
    /** Top-level properties of the case's JSON, by name; empty where there is nothing (yet) for this person. */
    Map<String, Object> of(CaseId id, Person viewer);
}
