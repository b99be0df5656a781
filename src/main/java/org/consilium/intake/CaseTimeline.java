package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happened to a case, in order, in words; belongs to the writer's transaction. */
public interface CaseTimeline {
    /** Adds an entry, timed by the server's clock. */
    void add(CaseId id, Entry entry);

    /** All entries, oldest first. */
    List<Timed> of(CaseId id);

    /**
     * One thing that happened.
     *
     * @param kind stable, for example {@code READ_LOCKED}
     * @param actor who did it; absent for the server itself
     * @param details rule ids, table versions, model hashes, votes: everything a replay needs, nothing that a person who may
     *     see the case at that moment must not see
     * @param sealedUntilReveal whether the entry tells of the model's read and so stays out of sight until the reveal
     */
    record Entry(
            String kind,
            Optional<UUID> actor,
            String english,
            String chinese,
            Map<String, Object> details,
            boolean sealedUntilReveal) {}

    /** An entry and its time. */
    record Timed(Instant at, Entry entry) {}
}
