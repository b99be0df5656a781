package org.consilium.panel.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.panel.SignedDecision;
import org.consilium.panel.Vote;

/** Keeps panels; every call belongs to the caller's transaction. */
public interface Panels {
    /** Makes this transaction the only one that changes the case's panel until it ends, on any node. */
    void only(CaseId id);

    /** The case's newest panel. */
    Optional<Panel> newest(CaseId id);

    /** Ids of the cases that a person has, or had, a seat on a panel of. */
    Set<UUID> casesWithSeatOf(UUID person);

    void add(Panel fresh);

    /** Stores phase, room and conclusion; votes are added by {@link #add(Panel, Vote)} alone. */
    void update(Panel changed);

    /** Adds a vote to the newest panel; votes are never changed. */
    void add(Panel changed, Vote vote);

    void sign(CaseId id, SignedDecision decision);

    Optional<SignedDecision> decision(CaseId id);
}
