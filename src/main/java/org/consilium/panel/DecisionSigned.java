package org.consilium.panel;

import java.util.List;
import org.consilium.intake.CaseId;

/**
 * The chair has signed. Fired within the transaction that stores it.
 *
 * @param votes every vote of the panel, both rounds
 */
public record DecisionSigned(CaseId caseId, SignedDecision decision, List<Vote> votes, Consensus consensus) {
    public DecisionSigned {
        votes = List.copyOf(votes);
    }
}
