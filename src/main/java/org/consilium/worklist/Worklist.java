package org.consilium.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseGate;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** What waits for a person, and who takes it: of many that claim one task, one wins. */
@ApplicationScoped
@Transactional
public class Worklist {
    private final TaskBoard board;
    private final CaseGate gate;
    private final AuditTrail audit;

    Worklist(TaskBoard board, CaseGate gate, AuditTrail audit) {
        this.board = board;
        this.gate = gate;
        this.audit = audit;
    }

    /** Escalated work first, then what is due first; only of cases that the person may enter. */
    public List<WorkItem> of(Person person) {
        List<WorkItem> open = board.openFor(person);
        Set<CaseId> seen = gate.open(open.stream().map(WorkItem::caseId).collect(Collectors.toSet()), person);
        return open.stream().filter(item -> seen.contains(item.caseId())).toList();
    }

    /** All open work of a case. */
    public List<WorkItem> of(CaseId id) {
        return board.openOf(id);
    }

    /**
     * @throws Refusal {@code not-found} where the work is not there or not this person's to do,
     *     {@code task-already-claimed} where somebody else holds it
     */
    public void claim(UUID task, Person person) {
        WorkItem item = visible(task, person);
        if (item.isHeldBy(person.id())) {
            return;
        }
        if (item.holder().isPresent()) {
            throw Refusal.of(Problem.TASK_ALREADY_CLAIMED);
        }
        board.claim(task, person);
        record(person, "task.claimed", item);
    }

    /**
     * @throws Refusal {@code not-found} as for {@link #claim}, {@code task-not-claimed} where the person does not hold it,
     *     {@code forbidden} where it waits for this one person alone
     */
    public void release(UUID task, Person person) {
        WorkItem item = visible(task, person);
        if (!item.isHeldBy(person.id())) {
            throw Refusal.of(Problem.TASK_NOT_CLAIMED);
        }
        if (board.rolesFor(task).isEmpty()) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
        board.release(task);
        record(person, "task.released", item);
    }

    private WorkItem visible(UUID task, Person person) {
        return board.byId(task)
                .filter(item -> item.isHeldBy(person.id())
                        || board.rolesFor(task).stream().anyMatch(person::is))
                .filter(item -> gate.isOpen(item.caseId(), person))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private void record(Person person, String action, WorkItem item) {
        audit.record(person.id(), action, Optional.of(item.caseId().value()), "task=" + item.kind());
    }
}
