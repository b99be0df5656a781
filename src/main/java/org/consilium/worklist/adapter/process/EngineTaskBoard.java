package org.consilium.worklist.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.TaskBoard;
import org.consilium.worklist.TaskKind;
import org.consilium.worklist.WorkItem;

/** Open work, as the engine's user tasks. */
@ApplicationScoped
@Transactional
class EngineTaskBoard implements TaskBoard {
    private static final Comparator<WorkItem> URGENT_FIRST = Comparator.comparing(WorkItem::escalated)
            .reversed()
            .thenComparing(item -> item.dueAt().orElse(item.createdAt()))
            .thenComparing(WorkItem::id);

    private final TaskService tasks;
    private final TaskItems items;

    EngineTaskBoard(TaskService tasks, TaskItems items) {
        this.tasks = tasks;
        this.items = items;
    }

    @Override
    public List<WorkItem> openFor(Person person) {
        Map<String, Task> found = new LinkedHashMap<>();
        tasks.createTaskQuery()
                .active()
                .taskAssignee(person.id().toString())
                .list()
                .forEach(task -> found.put(task.getId(), task));
        if (!person.roles().isEmpty()) {
            tasks.createTaskQuery()
                    .active()
                    .taskCandidateGroupIn(List.copyOf(person.roles()))
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> found.put(task.getId(), task));
        }
        List<WorkItem> open = new ArrayList<>(items.of(List.copyOf(found.values())));
        open.sort(URGENT_FIRST);
        return List.copyOf(open);
    }

    @Override
    public List<WorkItem> openOf(CaseId id) {
        return items.of(tasks.createTaskQuery()
                .active()
                .processInstanceBusinessKey(id.toString())
                .orderByTaskCreateTime()
                .asc()
                .list());
    }

    @Override
    public Optional<WorkItem> byId(UUID task) {
        return items.of(tasks.createTaskQuery().active().taskId(task.toString()).list()).stream()
                .findFirst();
    }

    @Override
    public Set<String> rolesFor(UUID task) {
        return tasks.getIdentityLinksForTask(task.toString()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void claim(UUID task, Person person) {
        try {
            tasks.claim(task.toString(), person.id().toString());
        } catch (TaskAlreadyClaimedException | OptimisticLockingException slower) {
            throw Refusal.of(Problem.TASK_ALREADY_CLAIMED);
        }
    }

    @Override
    public void release(UUID task) {
        tasks.claim(task.toString(), null);
    }

    @Override
    public void complete(UUID task) {
        try {
            tasks.complete(task.toString());
        } catch (OptimisticLockingException slower) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }

    @Override
    public void escalate(CaseId id, TaskKind kind) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey(kind.elementId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), TaskItems.ESCALATED));
    }
}
