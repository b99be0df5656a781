package org.consilium.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseId;

/**
 * A signed decision on its way to one peer.
 *
 * @param signature of the decision; a case that is decided again has another
 * @param peer the peer's short name
 * @param attempts how often it was tried
 * @param problem why the last attempt failed, as a code
 */
public record Delivery(
        UUID id,
        CaseId caseId,
        String signature,
        String peer,
        State state,
        int attempts,
        Instant nextAt,
        Optional<String> problem,
        Optional<Instant> storedAt) {
    /** Where it stands. */
    public enum State {
        WAITING,
        STORED,
        /** The peer will not have it; trying again would change nothing. */
        REFUSED,
        GIVEN_UP
    }
}
