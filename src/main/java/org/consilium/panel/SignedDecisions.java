package org.consilium.panel;

import java.util.Optional;
import org.consilium.intake.CaseId;

/** The panels' decisions, for whoever carries them out or reports them. */
public interface SignedDecisions {
    /** The newest signed decision of a case. */
    Optional<SignedDecision> of(CaseId id);
}
