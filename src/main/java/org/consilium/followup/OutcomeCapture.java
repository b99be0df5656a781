package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.followup.Outcome.Basis;
import org.consilium.followup.Outcome.Kind;
import org.consilium.followup.domain.OutcomePolicy;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.Cases;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Step 5A, second half: what became of the nodule; the case closes, or waits for the next look. */
@ApplicationScoped
public class OutcomeCapture {
    private static final int LONGEST_DAYS = 1830;

    private final FollowUpBook book;
    private final FollowUpWorkflow workflow;
    private final LeadingNodule nodule;
    private final Cases cases;
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final FiveSteps steps;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Event<OutcomeRecorded> events;
    private final ConsensusRules rules;
    private final Reminders reminders;
    private final DecisionGate gate;
    private final Clock clock;

    OutcomeCapture(
            FollowUpBook book,
            FollowUpWorkflow workflow,
            LeadingNodule nodule,
            Cases cases,
            CaseProgress progress,
            OpenTasks tasks,
            FiveSteps steps,
            CaseTimeline timeline,
            AuditTrail audit,
            Event<OutcomeRecorded> events,
            ConsensusRules rules,
            Reminders reminders,
            DecisionGate gate,
            Clock clock) {
        this.book = book;
        this.workflow = workflow;
        this.nodule = nodule;
        this.cases = cases;
        this.progress = progress;
        this.tasks = tasks;
        this.steps = steps;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.rules = rules;
        this.reminders = reminders;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Records an outcome, also one that comes before the follow-up is due.
     *
     * @throws Refusal {@code stale-version}, {@code invalid-input}, {@code gate-closed} where the outcome is long overdue
     *     and nobody was told, or what {@link OpenTasks#take} says
     */
    @Transactional
    public void record(CaseId id, long expectedVersion, News news, Person doctor) {
        progress.change(id, expectedVersion);
        gate.beforeOutcome(id);
        if (!tasks.isOpen(id, TaskKind.RECORD_OUTCOME)) {
            workflow.outcomeArrived(id);
        }
        tasks.take(id, TaskKind.RECORD_OUTCOME, doctor);
        Instant now = clock.instant();
        Ruling ruling = OutcomePolicy.ruling(
                rules, news.kind(), news.basis(), cases.get(id).openedAt(), now, nodule.solidOnly(id));
        boolean ends = OutcomePolicy.ends(ruling);
        Outcome outcome = new Outcome(news.kind(), news.basis(), news.note(), ends, doctor.id(), now);
        book.keep(id, outcome);
        tell(id, outcome, ruling, doctor);
        if (ends) {
            book.settle(id);
            progress.closed(id);
        } else {
            book.dueAt(id, nextLook(id, news, now));
        }
        events.fire(new OutcomeRecorded(id, outcome));
        tasks.finish(id, TaskKind.RECORD_OUTCOME, doctor);
    }

    private Instant nextLook(CaseId id, News news, Instant now) {
        return news.nextLookInDays()
                .map(days -> now.plus(Duration.ofDays(days)))
                .orElseGet(() -> reminders.nextLook(now, nodule.advisedMonths(id)));
    }

    private void tell(CaseId id, Outcome outcome, Ruling ruling, Person doctor) {
        Map<String, Object> rule =
                Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
        steps.done(
                id,
                Step.ASSIST,
                Optional.of(doctor.id()),
                new FiveSteps.Content(
                        Map.of("basis", outcome.basis().name()),
                        Map.of("outcome", outcome.kind().name(), "ends", outcome.ends()),
                        Map.of("rules", List.of(rule))));
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "OUTCOME_RECORDED",
                        Optional.of(doctor.id()),
                        "5A Assist: outcome " + outcome.kind() + " by " + outcome.basis()
                                + (outcome.ends() ? "; the case is closed." : "; follow-up goes on."),
                        "5A 辅助：结局 " + outcome.kind() + "，依据 " + outcome.basis()
                                + (outcome.ends() ? "；病例已结案。" : "；继续随访。"),
                        Map.of("rules", List.of(rule), "outcome", outcome.kind().name()),
                        false));
        audit.record(
                doctor.id(),
                "outcome.recorded",
                Optional.of(id.value()),
                "kind=" + outcome.kind() + " basis=" + outcome.basis() + " ends=" + outcome.ends());
    }

    /**
     * What was heard.
     *
     * @param note free text of at most 2000 characters; patient data
     * @param nextLookInDays when to look next where the case does not end, 1 to 1830
     */
    public record News(Kind kind, Basis basis, Optional<String> note, Optional<Integer> nextLookInDays) {
        public News {
            Assisting.checkNote(note);
            if (nextLookInDays.filter(days -> days < 1 || days > LONGEST_DAYS).isPresent()) {
                throw Refusal.invalid("nextLookInDays", "1 to " + LONGEST_DAYS);
            }
        }

        /** Says nothing of the patient: a note may. */
        @Override
        public String toString() {
            return "News[" + kind + ", " + basis + "]";
        }
    }
}
