package org.consilium.tables;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did with a proposal.
 *
 * @param inForce the change whose table rules from here on; empty for the shipped table
 * @param replay found anew when a table was put into force
 */
public record ChangeEvent(
        String tableId,
        Kind kind,
        UUID changeId,
        Optional<UUID> inForce,
        UUID by,
        Instant at,
        String reason,
        Optional<Replay> replay) {
    /** What was done. */
    public enum Kind {
        ACTIVATED,
        WITHDRAWN,
        ROLLED_BACK
    }
}
