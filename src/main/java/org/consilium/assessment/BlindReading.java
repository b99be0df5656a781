package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** 2A for a person: read without knowing the model's answer, then lock the read for good. */
@ApplicationScoped
@Transactional
public class BlindReading {
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final Rounds rounds;
    private final Reads reads;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    BlindReading(
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
     * Keeps a draft, for its author's eyes only.
     *
     * @throws Refusal {@code already-locked}, {@code stale-version}, or what {@link OpenTasks#take} says
     */
    public void save(CaseId id, long expectedVersion, ReadContent content, Person reader) {
        Round round = taken(id, expectedVersion, reader);
        BlindRead draft = reads.blind(round)
                .map(known -> known.edit(reader.id(), content, clock.instant()))
                .orElseGet(() -> BlindRead.begin(reader.id(), content, clock.instant()));
        reads.save(round, draft);
        audit.record(reader.id(), "blind-read.saved", Optional.of(id.value()), "round=" + round.number());
    }

    /**
     * Locks the draft; from here on the model's read may be seen.
     *
     * @throws Refusal as {@link #save}; {@code wrong-state} where there is no draft, {@code forbidden} where it is somebody
     *     else's, {@code invalid-input} where it is incomplete
     */
    public void lock(CaseId id, long expectedVersion, Person reader) {
        Round round = taken(id, expectedVersion, reader);
        BlindRead.Locked locked = reads.blind(round)
                .orElseThrow(() -> Refusal.of(Problem.WRONG_STATE).with("read", "NONE"))
                .lock(reader.id(), clock.instant());
        reads.save(round, locked);
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "READ_LOCKED",
                        Optional.of(reader.id()),
                        "2A Assess: the blind read is locked.",
                        "2A 评估：盲法阅片已锁定。",
                        Map.of("round", round.number()),
                        false));
        audit.record(reader.id(), "blind-read.locked", Optional.of(id.value()), "round=" + round.number());
        tasks.finish(id, TaskKind.READ_BLIND, reader);
    }

    private Round taken(CaseId id, long expectedVersion, Person reader) {
        progress.change(id, expectedVersion);
        Round round = rounds.current(id);
        if (reads.blind(round).filter(BlindRead::isLocked).isPresent()) {
            throw Refusal.of(Problem.ALREADY_LOCKED);
        }
        tasks.take(id, TaskKind.READ_BLIND, reader);
        return round;
    }
}
