package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.Compared;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.Question;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.assessment.domain.RulingView;
import org.consilium.assessment.domain.SecondRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.Histories;
import org.consilium.intake.Step;
import org.consilium.intake.StepGate;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.StepFacts;
import org.consilium.rules.TriggerFacts.Circumstance;

/** Lays the reads of a round side by side and asks every rule; the result closes step 2A. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Comparison {
    private final Rounds rounds;
    private final Reads reads;
    private final Conclusions conclusions;
    private final Histories histories;
    private final CaseImages images;
    private final CaseProgress progress;
    private final AssessStep step;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Event<ReadsCompared> events;
    private final ConsensusRules rules;
    private final StepGate gate;
    private final Clock clock;

    Comparison(
            Rounds rounds,
            Reads reads,
            Conclusions conclusions,
            Histories histories,
            CaseImages images,
            CaseProgress progress,
            AssessStep step,
            CaseTimeline timeline,
            AuditTrail audit,
            Event<ReadsCompared> events,
            ConsensusRules rules,
            StepGate gate,
            Clock clock) {
        this.rounds = rounds;
        this.reads = reads;
        this.conclusions = conclusions;
        this.histories = histories;
        this.images = images;
        this.progress = progress;
        this.step = step;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.rules = rules;
        this.gate = gate;
        this.clock = clock;
    }

    /** Compares the reads as they now are and keeps the result. */
    public Compared compare(CaseId id) {
        Round round = rounds.current(id);
        Question question = question(round);
        gate.pass(StepFacts.Step.ASSESS, circumstances(round, question));
        Compared compared = Compared.of(question, rules, Set.of());
        ComparisonView view = keep(round, question, compared);
        step.write(round, question, view, author(round));
        note(round, compared, view);
        progress.changedBySystem(id);
        progress.assessing(id);
        progress.atStep(id, Step.ADVISE);
        events.fire(new ReadsCompared(id, compared.level(), compared.panelNeeded()));
        return compared;
    }

    /** Images that no reader may use must have been accepted by somebody, and a blind read must be locked. */
    private Set<StepFacts.Circumstance> circumstances(Round round, Question question) {
        boolean accepted = conclusions.isAccepted(round.caseId(), round.revision());
        return new StepGate.Found()
                .when(question.series().isForbidden("READING") && !accepted, StepFacts.Circumstance.SERIES_BLOCKED)
                .when(
                        reads.blind(round).filter(BlindRead::isLocked).isEmpty(),
                        StepFacts.Circumstance.BLIND_READ_MISSING)
                .all();
    }

    /** Asks the rules once more under these circumstances and keeps the result. */
    Compared compare(Round round, Set<Circumstance> circumstances) {
        Question question = question(round);
        Compared compared = Compared.of(question, rules, circumstances);
        keep(round, question, compared);
        return compared;
    }

    /** What the rules are asked on as things stand. */
    Question question(Round round) {
        Reads.Human human = reads.human(round);
        ReadContent person = human.reconciled()
                .map(ReconciledRead::content)
                .or(() -> human.blind().filter(BlindRead::isLocked).map(BlindRead::content))
                .orElseThrow(() -> Refusal.of(Problem.WRONG_STATE));
        return new Question(
                person,
                reads.model(round).orElseGet(() -> new ModelRead.Failed("NOT_READ")),
                human.second().map(SecondRead::content),
                human.reconciled().isPresent(),
                histories
                        .of(round.caseId())
                        .orElseThrow(() -> Refusal.of(Problem.WRONG_STATE).with("step", "1A"))
                        .history(),
                images.facts(round.caseId()));
    }

    private ComparisonView keep(Round round, Question question, Compared compared) {
        ComparisonView view = ComparisonView.of(compared, question.second().isPresent());
        conclusions.add(
                round, new Conclusions.Standing(compared.isMajor(), compared.panelNeeded()), view, clock.instant());
        return view;
    }

    private Optional<UUID> author(Round round) {
        return reads.reconciled(round)
                .map(ReconciledRead::author)
                .or(() -> reads.blind(round).map(BlindRead::author));
    }

    private void note(Round round, Compared compared, ComparisonView view) {
        List<Map<String, Object>> ruled =
                view.allRulings().map(Comparison::named).distinct().toList();
        timeline.add(
                round.caseId(),
                new CaseTimeline.Entry(
                        "READS_COMPARED",
                        Optional.empty(),
                        "The reads were compared: " + compared.level() + " discordance.",
                        "阅片已比较：" + chinese(compared.level()) + "。",
                        Map.of("round", round.number(), "level", compared.level(), "rules", ruled),
                        true));
        audit.record(
                AuditTrail.SYSTEM,
                "reads.compared",
                Optional.of(round.caseId().value()),
                "round=" + round.number() + " level=" + compared.level());
    }

    private static Map<String, Object> named(RulingView ruling) {
        return Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
    }

    private static String chinese(String level) {
        return switch (level) {
            case "major" -> "重大不一致";
            case "minor" -> "轻微不一致";
            default -> "一致";
        };
    }
}
