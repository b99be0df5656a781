package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds cases. */
public interface Cases {
    /** @throws org.consilium.problem.Refusal {@code not-found} */
    Summary get(CaseId id);

    Optional<Summary> find(CaseId id);

    /** The case of a study, by Study Instance UID. */
    Optional<CaseId> ofStudy(String studyInstanceUid);

    /**
     * Newest first.
     *
     * @param state only cases in this state, or all
     * @param page 0 for the first
     */
    Page page(Optional<CaseState> state, int page, int size);

    /** What lists show of a case. */
    record Summary(CaseId id, String label, CaseState state, Step step, long version, int revision, Instant openedAt) {}

    /** Some cases, and how many there are in all. */
    record Page(List<Summary> cases, long total) {}
}
