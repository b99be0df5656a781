package org.consilium.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseId;

/**
 * One piece of human work that waits.
 *
 * @param id opaque; names the task in URLs
 * @param dueAt when a reminder goes out, if the work has a time limit
 * @param holder who claimed it or was named for it
 * @param escalated whether it has waited so long that others were told
 */
public record WorkItem(
        UUID id,
        TaskKind kind,
        CaseId caseId,
        Instant createdAt,
        Optional<Instant> dueAt,
        Optional<UUID> holder,
        boolean escalated) {
    /** Whether this person holds it. */
    public boolean isHeldBy(UUID person) {
        return holder.filter(person::equals).isPresent();
    }
}
