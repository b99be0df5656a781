package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.rules.StepFacts;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Step 1A: the terminal doctor asks, and the assessment begins. */
@ApplicationScoped
public class HistoryTaking {
    /** What the gate of 1A wants as a value or an explicit unknown. */
    private static final Set<String> ASKED = Set.of("age", "sex", "smokingStatus", "previousCancer");

    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final FiveSteps steps;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final StepGate gate;

    HistoryTaking(
            CaseProgress progress,
            OpenTasks tasks,
            FiveSteps steps,
            CaseTimeline timeline,
            AuditTrail audit,
            StepGate gate) {
        this.progress = progress;
        this.tasks = tasks;
        this.steps = steps;
        this.timeline = timeline;
        this.audit = audit;
        this.gate = gate;
    }

    /**
     * Writes step 1A and finishes its task.
     *
     * @throws org.consilium.problem.Refusal {@code stale-version}, {@code gate-closed}, or what {@link OpenTasks#take}
     *     says
     */
    @Transactional
    public void take(CaseId id, long expectedVersion, History history, Person doctor) {
        progress.change(id, expectedVersion);
        tasks.take(id, TaskKind.ASK, doctor);
        FiveSteps.Content written = content(history);
        gate.pass(StepFacts.Step.ASK, circumstances(written));
        steps.done(id, Step.ASK, Optional.of(doctor.id()), written);
        progress.assessing(id);
        progress.atStep(id, Step.ASSESS);
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "HISTORY_TAKEN",
                        Optional.of(doctor.id()),
                        "1A Ask: the history was taken.",
                        "1A 询问：病史采集完成。",
                        Map.of(),
                        false));
        audit.record(doctor.id(), "history.taken", Optional.of(id.value()), "step=1A");
        tasks.finish(id, TaskKind.ASK, doctor);
    }

    /** Looks at what is written, not at what was sent: that is what later steps read. */
    private static Set<StepFacts.Circumstance> circumstances(FiveSteps.Content written) {
        boolean complete = written.output().keySet().containsAll(ASKED);
        return new StepGate.Found()
                .when(!complete, StepFacts.Circumstance.HISTORY_INCOMPLETE)
                .all();
    }

    private static FiveSteps.Content content(History history) {
        return new FiveSteps.Content(
                Map.of("source", "patient, asked by the terminal doctor"),
                HistoryJson.write(history),
                Map.of("form", "history-1"));
    }
}
