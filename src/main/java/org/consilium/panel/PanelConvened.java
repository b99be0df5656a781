package org.consilium.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** A panel was seated and its first round is open. Fired within the transaction that stores it. */
public record PanelConvened(
        CaseId caseId, PanelId panel, int sitting, UUID by, Instant at, List<Member> members, Quorum ofSeats) {
    public PanelConvened {
        members = List.copyOf(members);
    }
}
