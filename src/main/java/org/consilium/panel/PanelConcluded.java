package org.consilium.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Voting is over; without a quorum the result is provisional. Fired within the transaction that stores it. */
public record PanelConcluded(
        CaseId caseId, PanelId panel, UUID by, Instant at, List<Vote> second, Quorum quorum, Consensus consensus) {
    public PanelConcluded {
        second = List.copyOf(second);
    }
}
