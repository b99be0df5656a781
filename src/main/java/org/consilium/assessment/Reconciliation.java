package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Where the reads disagree in a major way, a second radiologist settles what is seen. */
@ApplicationScoped
@Transactional
public class Reconciliation {
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final Rounds rounds;
    private final Reads reads;
    private final Comparison comparison;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Reconciliation(
            CaseProgress progress,
            OpenTasks tasks,
            Rounds rounds,
            Reads reads,
            Comparison comparison,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.progress = progress;
        this.tasks = tasks;
        this.rounds = rounds;
        this.reads = reads;
        this.comparison = comparison;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Settles the read; the rules are asked again on it.
     *
     * @throws Refusal {@code forbidden} for the blind reader, or as {@link BlindReading#save}
     */
    public void settle(
            CaseId id,
            long expectedVersion,
            ReadContent content,
            ReconciledRead.Reason reason,
            Optional<String> comment,
            Person reader) {
        progress.change(id, expectedVersion);
        Round round = rounds.current(id);
        if (reads.blind(round)
                .map(BlindRead::author)
                .filter(reader.id()::equals)
                .isPresent()) {
            throw Refusal.of(Problem.FORBIDDEN).with("reason", "blind-reader");
        }
        tasks.take(id, TaskKind.RECONCILE, reader);
        reads.save(round, new ReconciledRead(reader.id(), content, reason, comment, clock.instant()));
        note(round, reason, reader);
        comparison.compare(id);
        tasks.finish(id, TaskKind.RECONCILE, reader);
    }

    private void note(Round round, ReconciledRead.Reason reason, Person reader) {
        timeline.add(
                round.caseId(),
                new CaseTimeline.Entry(
                        "READS_RECONCILED",
                        Optional.of(reader.id()),
                        "A second radiologist reconciled the reads.",
                        "第二位放射科医师已复核分歧。",
                        Map.of("round", round.number(), "reason", reason.name()),
                        true));
        audit.record(
                reader.id(),
                "reads.reconciled",
                Optional.of(round.caseId().value()),
                "round=" + round.number() + " reason=" + reason);
    }
}
