package org.consilium.room.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.consilium.intake.CaseId;

/**
 * The rooms' logs: one per case, append only, shared by all nodes.
 *
 * <p>Appending belongs to the caller's transaction. From {@link #take} or {@link #append} to its end no other transaction
 * appends to the same room, so that numbers have no gaps and become visible in order (rules O1, O2).
 */
public interface RoomLog {
    /** Makes appends by others wait; returns the number of the newest operation, 0 where there is none. */
    long take(CaseId room);

    /** Adds an operation under the next number. */
    Numbered append(CaseId room, UUID by, Instant at, Operation operation);

    /** What follows an operation, in order, at most so many. */
    List<Numbered> after(CaseId room, long seq, int atMost);

    /** The numbers of the newest operations; rooms without any are left out. */
    Map<CaseId, Long> newest(Collection<CaseId> rooms);

    /** The operation that came of a wish with this ref before (rule R3). */
    OptionalLong answered(CaseId room, UUID by, String ref);

    /** Remembers which operation came of a wish. */
    void answer(CaseId room, UUID by, String ref, long seq);
}
