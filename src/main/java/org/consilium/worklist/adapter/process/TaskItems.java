package org.consilium.worklist.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.consilium.intake.CaseId;
import org.consilium.worklist.TaskKind;
import org.consilium.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** Turns the engine's tasks into work; what belongs to no case or is of no known kind is left out. */
@ApplicationScoped
class TaskItems {
    static final int ESCALATED = 100;

    private final RuntimeService runtime;

    TaskItems(RuntimeService runtime) {
        this.runtime = runtime;
    }

    List<WorkItem> of(List<Task> tasks) {
        Map<String, String> cases = casesOf(tasks);
        return tasks.stream()
                .flatMap(task -> item(task, cases.getOrDefault(task.getProcessInstanceId(), "")).stream())
                .toList();
    }

    private Map<String, String> casesOf(List<Task> tasks) {
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
    }

    private static Optional<WorkItem> item(Task task, String caseId) {
        return TaskKind.ofElement(task.getTaskDefinitionKey())
                .filter(kind -> !caseId.isEmpty())
                .map(kind -> new WorkItem(
                        UUID.fromString(task.getId()),
                        kind,
                        CaseId.parse(caseId),
                        task.getCreateTime().toInstant(),
                        instant(task.getDueDate()),
                        Optional.ofNullable(task.getAssignee()).map(UUID::fromString),
                        task.getPriority() >= ESCALATED));
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
