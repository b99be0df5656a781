package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.SecondRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Where the model gave no read: a second radiologist reads in its place. */
@ApplicationScoped
@Transactional
public class SecondReading {
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final Rounds rounds;
    private final Reads reads;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    SecondReading(
            CaseProgress progress,
            OpenTasks tasks,
            Rounds rounds,
            Reads reads,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.progress = progress;
        this.tasks = tasks;
        this.rounds = rounds;
        this.reads = reads;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the second read, locked at once.
     *
     * @throws Refusal {@code forbidden} for the blind reader, or as {@link BlindReading#save}
     */
    public void read(CaseId id, long expectedVersion, ReadContent content, Person reader) {
        progress.change(id, expectedVersion);
        Round round = rounds.current(id);
        requireOther(round, reader.id());
        tasks.take(id, TaskKind.READ_WITHOUT_MODEL, reader);
        reads.save(round, new SecondRead(reader.id(), content, clock.instant()));
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "SECOND_READ_LOCKED",
                        Optional.of(reader.id()),
                        "A second radiologist read in the model's place.",
                        "第二位放射科医师代替模型阅片。",
                        Map.of("round", round.number()),
                        true));
        audit.record(reader.id(), "second-read.locked", Optional.of(id.value()), "round=" + round.number());
        tasks.finish(id, TaskKind.READ_WITHOUT_MODEL, reader);
    }

    private void requireOther(Round round, UUID reader) {
        if (reads.blind(round).map(BlindRead::author).filter(reader::equals).isPresent()) {
            throw Refusal.of(Problem.FORBIDDEN).with("reason", "blind-reader");
        }
    }
}
