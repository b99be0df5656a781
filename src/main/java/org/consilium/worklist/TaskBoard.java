package org.consilium.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** Where open work is kept: the process engine, seen without its types. Calls belong to the caller's transaction. */
public interface TaskBoard {
    /** What this person holds or could claim, and what colleagues with the same role hold; most urgent first. */
    List<WorkItem> openFor(Person person);

    /** All open work of a case, oldest first. */
    List<WorkItem> openOf(CaseId id);

    /** One piece of open work. */
    Optional<WorkItem> byId(UUID task);

    /** The roles that may claim it; empty where it waits for one named person. */
    Set<String> rolesFor(UUID task);

    /**
     * Makes the person the holder.
     *
     * @throws org.consilium.problem.Refusal {@code task-already-claimed} where somebody else is faster
     */
    void claim(UUID task, Person person);

    /** Gives it back to everybody who may claim it. */
    void release(UUID task);

    /** Finishes it; the process moves on. */
    void complete(UUID task);

    /** Moves open work of this kind to the top of everybody's list. */
    void escalate(CaseId id, TaskKind kind);
}
