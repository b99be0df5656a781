package org.consilium.room.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Who is in which room through which node; shared by all nodes, in the caller's transaction. */
public interface Attendance {
    /** Notes somebody; true where they were in the room through no node before. */
    boolean enter(CaseId room, UUID person, UUID node, Instant now);

    /** Strikes somebody out; true where they are now in the room through no node. */
    boolean leave(CaseId room, UUID person, UUID node);

    /** The node is alive, and so is everybody on it; returns how many entries it has. */
    int alive(UUID node, Instant now);

    /** Whoever is noted through a node that was not heard of since. */
    List<Entry> silentSince(Instant then);

    /** One person in one room through one node. */
    record Entry(CaseId room, UUID person, UUID node) {}
}
