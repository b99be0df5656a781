package org.consilium.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Takes and finishes the work of a case for its use cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseTasks implements OpenTasks {
    private final TaskBoard board;

    CaseTasks(TaskBoard board) {
        this.board = board;
    }

    @Override
    public void take(CaseId id, TaskKind kind, Person person) {
        List<WorkItem> open = of(id, kind);
        if (open.isEmpty()) {
            throw Refusal.of(Problem.WRONG_STATE).with("task", kind);
        }
        if (heldBy(open, person).isEmpty()) {
            claimOne(open, person);
        }
    }

    @Override
    public void finish(CaseId id, TaskKind kind, Person person) {
        WorkItem held = heldBy(of(id, kind), person)
                .orElseThrow(() -> Refusal.of(Problem.TASK_NOT_CLAIMED).with("task", kind));
        board.complete(held.id());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public boolean isOpen(CaseId id, TaskKind kind) {
        return !of(id, kind).isEmpty();
    }

    private void claimOne(List<WorkItem> open, Person person) {
        List<WorkItem> allowed =
                open.stream().filter(item -> mayClaim(item, person)).toList();
        if (allowed.isEmpty()) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
        WorkItem free = allowed.stream()
                .filter(item -> item.holder().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.TASK_ALREADY_CLAIMED));
        board.claim(free.id(), person);
    }

    private boolean mayClaim(WorkItem item, Person person) {
        Set<String> roles = board.rolesFor(item.id());
        return roles.stream().anyMatch(person::is);
    }

    private List<WorkItem> of(CaseId id, TaskKind kind) {
        return board.openOf(id).stream().filter(item -> item.kind() == kind).toList();
    }

    private static Optional<WorkItem> heldBy(List<WorkItem> items, Person person) {
        return items.stream().filter(item -> item.isHeldBy(person.id())).findFirst();
    }
}
