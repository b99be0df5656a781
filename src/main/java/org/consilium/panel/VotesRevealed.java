package org.consilium.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** The first votes are on the table. Fired within the transaction that stores it. */
public record VotesRevealed(CaseId caseId, PanelId panel, UUID by, Instant at, List<Vote> first) {
    public VotesRevealed {
        first = List.copyOf(first);
    }
}
