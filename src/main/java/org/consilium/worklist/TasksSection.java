package org.consilium.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;

/** What waits in a case, for everybody who may see the case. */
@ApplicationScoped
class TasksSection implements CaseSection {
    private final Worklist worklist;
    private final WorkItemViews views;

    TasksSection(Worklist worklist, WorkItemViews views) {
        this.worklist = worklist;
        this.views = views;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        return Map.of("tasks", views.of(worklist.of(id), viewer));
    }
}
