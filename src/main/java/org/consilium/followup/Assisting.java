package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Step 5A, first half: the terminal doctor tells the patient and sees to the orders; the case waits for its outcome. */
@ApplicationScoped
public class Assisting {
    private static final int LONGEST_NOTE = 2000;

    private final FollowUpBook book;
    private final LeadingNodule nodule;
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final FiveSteps steps;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Reminders reminders;
    private final DecisionGate gate;
    private final Clock clock;

    Assisting(
            FollowUpBook book,
            LeadingNodule nodule,
            CaseProgress progress,
            OpenTasks tasks,
            FiveSteps steps,
            CaseTimeline timeline,
            AuditTrail audit,
            Reminders reminders,
            DecisionGate gate,
            Clock clock) {
        this.book = book;
        this.nodule = nodule;
        this.progress = progress;
        this.tasks = tasks;
        this.steps = steps;
        this.timeline = timeline;
        this.audit = audit;
        this.reminders = reminders;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code stale-version}, {@code invalid-input} where the patient was not told, {@code gate-closed}
     *     where a decision has no owner or date, or what {@link OpenTasks#take} says
     */
    @Transactional
    public void assist(
            CaseId id,
            long expectedVersion,
            boolean patientInformed,
            boolean ordersPlaced,
            Optional<String> note,
            Person doctor) {
        if (!patientInformed) {
            throw Refusal.invalid("patientInformed", "true: the task is done when the patient knows");
        }
        checkNote(note);
        progress.change(id, expectedVersion);
        gate.beforeAssisting(id);
        tasks.take(id, TaskKind.ASSIST, doctor);
        Instant now = clock.instant();
        book.keep(id, new Assistance(true, ordersPlaced, note, doctor.id(), now));
        if (book.due(id).filter(due -> !due.settled()).isEmpty()) {
            book.dueAt(id, reminders.nextLook(now, nodule.advisedMonths(id)));
        }
        progress.atStep(id, Step.ASSIST);
        tell(id, ordersPlaced, doctor);
        tasks.finish(id, TaskKind.ASSIST, doctor);
    }

    private void tell(CaseId id, boolean ordersPlaced, Person doctor) {
        steps.done(
                id,
                Step.ASSIST,
                Optional.of(doctor.id()),
                new FiveSteps.Content(
                        Map.of(),
                        Map.of("patientInformed", true, "ordersPlaced", ordersPlaced),
                        Map.of("form", "assistance-1")));
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "ASSISTED",
                        Optional.of(doctor.id()),
                        "5A Assist: the patient was told" + (ordersPlaced ? " and the orders were placed." : "."),
                        "5A 辅助：已告知患者" + (ordersPlaced ? "，医嘱已下达。" : "。"),
                        Map.of("ordersPlaced", ordersPlaced),
                        false));
        audit.record(doctor.id(), "assistance.given", Optional.of(id.value()), "ordersPlaced=" + ordersPlaced);
    }

    static void checkNote(Optional<String> note) {
        if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
            throw Refusal.invalid("note", "0 to " + LONGEST_NOTE + " characters");
        }
    }
}
