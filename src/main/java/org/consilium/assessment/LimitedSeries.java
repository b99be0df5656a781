package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.SeriesFacts;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/**
 * A series that acquisition rules keep from the model or from the size rules: a better one is awaited, or somebody answers for
 * going on. What only forbids volumes or densities (a 2-mm slice, contrast) stops nobody.
 */
@ApplicationScoped
@Transactional
public class LimitedSeries {
    private static final Set<String> NEEDED = Set.of("MODEL", "SIZE_RULES");

    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final CaseImages images;
    private final Conclusions conclusions;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    LimitedSeries(
            CaseProgress progress,
            OpenTasks tasks,
            CaseImages images,
            Conclusions conclusions,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.progress = progress;
        this.tasks = tasks;
        this.images = images;
        this.conclusions = conclusions;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether some use is forbidden and nobody has accepted that for these images. */
    public boolean isLimited(CaseId id) {
        SeriesFacts facts = images.facts(id);
        return !limits(facts).isEmpty() && !conclusions.isAccepted(id, facts.revision());
    }

    private static Set<String> limits(SeriesFacts facts) {
        Set<String> limits = new TreeSet<>(facts.forbids());
        limits.retainAll(NEEDED);
        return limits;
    }

    /**
     * Goes on with the series as it is.
     *
     * @throws Refusal {@code invalid-input} without a reason, {@code stale-version}, or what {@link OpenTasks#take} says
     */
    public void accept(CaseId id, long expectedVersion, String reason, Person person) {
        if (reason.isBlank() || reason.length() > 2000) {
            throw Refusal.invalid("reason", "1 to 2000 characters");
        }
        progress.change(id, expectedVersion);
        tasks.take(id, TaskKind.RETAKE, person);
        SeriesFacts facts = images.facts(id);
        conclusions.accept(id, facts.revision(), person.id(), reason, clock.instant());
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "LIMITED_SERIES_ACCEPTED",
                        Optional.of(person.id()),
                        "The series was accepted with its limits.",
                        "已接受受限的图像。",
                        Map.of("revision", facts.revision(), "forbids", limits(facts)),
                        false));
        audit.record(person.id(), "series.accepted", Optional.of(id.value()), "forbids=" + limits(facts));
        tasks.finish(id, TaskKind.RETAKE, person);
    }
}
