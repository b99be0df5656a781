package org.consilium.panel;

import java.util.UUID;
import org.consilium.intake.CaseId;

/** Keeps a first vote independent. */
public interface Independence {
    /**
     * Whether this person sits on the open panel of the case and has not cast the first vote: until then they are shown
     * neither the model's read nor anything derived from it.
     */
    boolean bound(CaseId id, UUID person);
}
