package org.consilium.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Writes down who saw or changed what.
 *
 * <p>A record commits in the same transaction as the thing it tells of, or not at all.
 */
public interface AuditTrail {
    /**
     * @param actor a person's id, or {@link #SYSTEM}
     * @param action a short stable verb phrase, for example {@code blind-read.locked}
     * @param subject the case or other thing, by opaque id
     * @param detail codes, rule ids, hashes and counts; never patient data
     * @throws IllegalStateException where no transaction is active
     */
    void record(UUID actor, String action, Optional<UUID> subject, String detail);

    /** The server itself: timers, the model, the process. */
    UUID SYSTEM = new UUID(0, 0);
}
