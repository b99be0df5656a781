package org.consilium.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps proposed tables and what became of them; nothing is overwritten. */
public interface ChangeBook {
    /** Number of the newest event of all tables; 0 before the first. */
    long newestEvent();

    /** DMN of every table that is in force in a shipped one's place, by table id. */
    Map<String, String> inForce();

    /** Lets one change of the book be made after the other, until the transaction ends. */
    void only();

    void keep(Proposal proposal);

    void keep(ChangeEvent event);

    Optional<Proposal> proposal(UUID id);

    /** All proposals, newest first. */
    List<Proposal> proposals();

    /** Events of one table, oldest first. */
    List<ChangeEvent> events(String tableId);

    /** Whether this version of the table was ever proposed. */
    boolean knows(String tableId, String version);
}
