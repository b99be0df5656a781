package org.consilium.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.Cases;
import org.jspecify.annotations.Nullable;

/** Work as people see it: with the case's label, and whether it is theirs. */
@ApplicationScoped
public class WorkItemViews {
    private final Cases cases;

    WorkItemViews(Cases cases) {
        this.cases = cases;
    }

    /** In the order given. */
    public List<View> of(List<WorkItem> items, Person viewer) {
        Map<CaseId, String> labels = new HashMap<>();
        return items.stream()
                .map(item -> view(item, viewer, labels.computeIfAbsent(item.caseId(), this::label)))
                .toList();
    }

    private String label(CaseId id) {
        return cases.find(id).map(Cases.Summary::label).orElse("");
    }

    private static View view(WorkItem item, Person viewer, String label) {
        return new View(
                item.id(),
                item.kind(),
                item.caseId().value(),
                label,
                item.createdAt(),
                item.dueAt().orElse(null),
                item.holder().orElse(null),
                item.isHeldBy(viewer.id()),
                item.escalated());
    }

    /** One piece of work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            TaskKind kind,
            UUID caseId,
            String caseLabel,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable UUID claimedBy,
            boolean mine,
            boolean escalated) {}
}
