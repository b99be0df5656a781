package org.consilium.worklist;

import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** How use cases take and finish the human tasks of a case; every call belongs to the caller's transaction. */
public interface OpenTasks {
    /**
     * Makes sure that this person holds the open task of this kind; an unclaimed one that their roles allow is claimed for
     * them.
     *
     * @throws org.consilium.problem.Refusal {@code wrong-state} where the case has no such task open,
     *     {@code task-already-claimed} where somebody else holds it, {@code forbidden} where their roles do not allow it
     */
    void take(CaseId id, TaskKind kind, Person person);

    /** Finishes the task that {@link #take} made sure of; the process moves on. */
    void finish(CaseId id, TaskKind kind, Person person);

    /** Whether the case has an open task of this kind. */
    boolean isOpen(CaseId id, TaskKind kind);
}
