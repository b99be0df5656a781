package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseTimeline;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Opens the reads of a case: one round each time there are other images, or the case is opened again. */
@ApplicationScoped
public class Rounds {
    private final Reads reads;
    private final CaseImages images;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(Reads reads, CaseImages images, CaseTimeline timeline, AuditTrail audit, Clock clock) {
        this.reads = reads;
        this.images = images;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the next round on the newest images. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Round open(CaseId id) {
        Round round = reads.begin(id, images.facts(id).revision(), images.digest(id), clock.instant());
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "READS_OPENED",
                        Optional.empty(),
                        "2A Assess: reading begins, round " + round.number() + ".",
                        "2A 评估：开始第" + round.number() + "轮阅片。",
                        Map.of("round", round.number(), "revision", round.revision()),
                        false));
        audit.record(
                AuditTrail.SYSTEM,
                "reads.opened",
                Optional.of(id.value()),
                "round=" + round.number() + " revision=" + round.revision());
        return round;
    }

    /** @throws Refusal {@code wrong-state} where nothing is to be read yet */
    Round current(CaseId id) {
        return reads.current(id).orElseThrow(() -> Refusal.of(Problem.WRONG_STATE));
    }
}
