package org.consilium.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Sight;

/** Finds cases. */
public interface Cases {
    /** @throws org.consilium.problem.Refusal {@code not-found} */
    Summary get(CaseId id);

    Optional<Summary> find(CaseId id);

    /**
     * The case, which nobody changes until the caller's transaction ends: what is read of it then fits together.
     *
     * @throws org.consilium.problem.Refusal {@code not-found}
     */
    Summary still(CaseId id);

    /** The case of a study, by Study Instance UID. */
    Optional<CaseId> ofStudy(String studyInstanceUid);

    /** Those of these cases that there are and that somebody with this sight may enter. */
    Set<CaseId> admitted(Collection<CaseId> ids, Sight sight);

    /** Ids of all cases that somebody with this sight may enter. */
    Set<UUID> seenBy(Sight sight);

    /**
     * Newest first.
     *
     * @param sight whose cases
     * @param state only cases in this state, or all
     * @param page 0 for the first
     */
    Page page(Sight sight, Optional<CaseState> state, int page, int size);

    /** What lists show of a case. */
    record Summary(CaseId id, String label, CaseState state, Step step, long version, int revision, Instant openedAt) {}

    /** Some cases, and how many there are in all. */
    record Page(List<Summary> cases, long total) {}
}
