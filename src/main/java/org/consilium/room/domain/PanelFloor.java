package org.consilium.room.domain;

import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.panel.Ballot;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Round;

/**
 * The panel, as the room uses it: there is one truth about votes and phases, and it is not the room's (rule V1).
 *
 * <p>Each change appends its operation to the room's log within the same transaction.
 */
public interface PanelFloor {
    Optional<PanelStanding> standing(CaseId id);

    void arrived(CaseId id, UUID person);

    void left(CaseId id, UUID person);

    void cast(CaseId id, Person voter, Round round, Ballot ballot);

    void reveal(CaseId id, Person chair);

    void secondRound(CaseId id, Person chair);

    void conclude(CaseId id, Person chair);
}
