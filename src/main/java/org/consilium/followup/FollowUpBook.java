package org.consilium.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.intake.CaseId;

/** Where arrangements, dates and outcomes are written down; every writing call belongs to the caller's transaction. */
public interface FollowUpBook {
    void keep(CaseId id, Arrangement arrangement);

    Optional<Arrangement> arrangement(CaseId id);

    void keep(CaseId id, Assistance assistance);

    Optional<Assistance> assistance(CaseId id);

    void keep(CaseId id, Outcome outcome);

    /** The newest one. */
    Optional<Outcome> outcome(CaseId id);

    /** Sets when the case is to be looked at next. */
    void dueAt(CaseId id, Instant due);

    Optional<Due> due(CaseId id);

    /** Nothing is awaited any more. */
    void settle(CaseId id);

    /** Takes cases whose date passed before a moment and that nobody was told of, for this transaction. */
    List<CaseId> takeOverdue(Instant before, int atMost);

    /** Remembers that somebody was told. */
    void escalated(CaseId id, Instant at);

    /** When a case is to be looked at next, and whether its date passed so long ago that it was escalated. */
    record Due(Instant at, Optional<Instant> escalatedAt, boolean settled) {}
}
