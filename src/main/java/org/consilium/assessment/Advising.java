package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Person;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.Compared;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.assessment.domain.Question;
import org.consilium.assessment.domain.RulingView;
import org.consilium.audit.AuditTrail;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.intake.StepGate;
import org.consilium.problem.Refusal;
import org.consilium.rules.Concordance;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.HumanDecision;
import org.consilium.rules.RoutingFacts;
import org.consilium.rules.Ruling;
import org.consilium.rules.StepFacts;
import org.consilium.rules.TriggerFacts.Circumstance;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** 3A: an expert follows the governing guideline or leaves it with a reason; rules and the expert may call a panel. */
@ApplicationScoped
@Transactional
public class Advising {
    private static final Set<Plan> INVASIVE = EnumSet.of(Plan.BIOPSY, Plan.SURGERY, Plan.RADIOTHERAPY_OR_ABLATION);

    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final Rounds rounds;
    private final Comparison comparison;
    private final Conclusions conclusions;
    private final FiveSteps steps;
    private final Json json;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Event<AdviceGiven> events;
    private final ConsensusRules rules;
    private final StepGate gate;
    private final Clock clock;

    Advising(
            CaseProgress progress,
            OpenTasks tasks,
            Rounds rounds,
            Comparison comparison,
            Conclusions conclusions,
            FiveSteps steps,
            Json json,
            CaseTimeline timeline,
            AuditTrail audit,
            Event<AdviceGiven> events,
            ConsensusRules rules,
            StepGate gate,
            Clock clock) {
        this.progress = progress;
        this.tasks = tasks;
        this.rounds = rounds;
        this.comparison = comparison;
        this.conclusions = conclusions;
        this.steps = steps;
        this.json = json;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.rules = rules;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Gives the advice.
     *
     * @throws Refusal {@code invalid-input} where the governing guideline is left without a reason, or as
     *     {@link BlindReading#save}
     */
    public void advise(CaseId id, long expectedVersion, Wish wish, Person expert) {
        boolean timed = rules.planInterval(wish.plan()).outcome().equals("REQUIRED");
        Advice.check(wish.intervalMonths(), timed, wish.reason());
        progress.change(id, expectedVersion);
        Round round = rounds.current(id);
        tasks.take(id, TaskKind.ADVISE, expert);
        Optional<Concordance> concordance = concordance(comparison.question(round), wish);
        refuseUnreasoned(concordance, wish);
        Compared compared = comparison.compare(round, circumstances(wish, concordance));
        gate.pass(StepFacts.Step.ADVISE, faults(ComparisonView.of(compared, false)));
        Advice advice = advice(wish, concordance, compared, expert);
        conclusions.add(round, advice);
        write(round, advice, compared);
        note(id, advice, compared);
        move(id, compared.panelNeeded());
        events.fire(new AdviceGiven(id, advice.plan().name(), advice.level(), compared.panelNeeded()));
        tasks.finish(id, TaskKind.ADVISE, expert);
    }

    private Optional<Concordance> concordance(Question question, Wish wish) {
        HumanDecision decision = new HumanDecision(
                wish.plan(), wish.intervalMonths(), wish.reasonCode().map(LeavingReason::code));
        return Compared.of(question, rules, Set.of())
                .guidelines()
                .governingPack()
                .map(governing -> rules.concordance(decision, governing));
    }

    private static void refuseUnreasoned(Optional<Concordance> concordance, Wish wish) {
        if (follows(concordance)) {
            return;
        }
        if (wish.reason().filter(text -> !text.isBlank()).isEmpty()) {
            throw Refusal.invalid("reason", "given where the governing guideline is left");
        }
        if (wish.reasonCode().isEmpty()) {
            throw Refusal.invalid("reasonCode", "given where the governing guideline is left");
        }
    }

    private static boolean follows(Optional<Concordance> concordance) {
        return concordance
                .map(Concordance::level)
                .map(level -> level == Concordance.Level.CONCORDANT || level == Concordance.Level.NOT_COVERED)
                .orElse(true);
    }

    private static Set<Circumstance> circumstances(Wish wish, Optional<Concordance> concordance) {
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        if (wish.requestPanel()) {
            found.add(Circumstance.REQUESTED);
        }
        if (wish.plan() == Plan.SURGERY || wish.plan() == Plan.RADIOTHERAPY_OR_ABLATION) {
            found.add(Circumstance.TREATMENT_WITHOUT_HISTOLOGY);
        }
        if (concordance.filter(Concordance::triggersPanel).isPresent()) {
            found.add(Circumstance.OVERRIDE_DOWNWARDS);
        }
        return found;
    }

    private static Set<StepFacts.Circumstance> faults(ComparisonView view) {
        return new StepGate.Found()
                .when(
                        view.risk().models().stream().anyMatch(model -> model.p() != null && model.missing() != null),
                        StepFacts.Circumstance.NUMBER_WITHOUT_DATA)
                .when(
                        view.allRulings().anyMatch(ruling -> ruling.version().isBlank()),
                        StepFacts.Circumstance.VERSION_ABSENT)
                .all();
    }

    private Advice advice(Wish wish, Optional<Concordance> concordance, Compared compared, Person expert) {
        Ruling routing = rules.routing(new RoutingFacts(
                Optional.of(compared.band()),
                !compared.triggers().isEmpty(),
                INVASIVE.contains(wish.plan()),
                false,
                false));
        return new Advice(
                expert.id(),
                clock.instant(),
                wish.plan(),
                wish.intervalMonths(),
                wish.reason(),
                wish.reasonCode(),
                wish.requestPanel(),
                follows(concordance),
                concordance.map(found -> found.level().name()).orElse("NOT_COVERED"),
                RulingView.of(routing));
    }

    private void write(Round round, Advice advice, Compared compared) {
        Question question = comparison.question(round);
        ComparisonView view = ComparisonView.of(compared, question.second().isPresent());
        Map<String, Object> inputs = Map.of(
                "guidelines", json.map(view.guidelines()),
                "risk", json.map(view.risk()),
                "triggers", json.list(view.triggers()));
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("plan", advice.plan().name());
        advice.intervalMonths().ifPresent(months -> output.put("intervalMonths", months));
        advice.reason().ifPresent(reason -> output.put("reason", reason));
        advice.reasonCode().ifPresent(code -> output.put("reasonCode", code.name()));
        output.put("accepted", advice.accepted());
        output.put("concordance", advice.level());
        output.put("panelNeeded", compared.panelNeeded());
        output.put("routing", json.map(advice.routing()));
        steps.done(
                round.caseId(),
                Step.ADVISE,
                Optional.of(advice.by()),
                new FiveSteps.Content(inputs, output, AssessStep.provenance(question, view)));
    }

    private void note(CaseId id, Advice advice, Compared compared) {
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "ADVICE_GIVEN",
                        Optional.of(advice.by()),
                        "3A Advise: advice was given; "
                                + (compared.panelNeeded() ? "a panel decides." : "no panel is needed."),
                        "3A 建议：已给出建议；" + (compared.panelNeeded() ? "由会诊决定。" : "无需会诊。"),
                        Map.of(
                                "plan", advice.plan().name(),
                                "concordance", advice.level(),
                                "rules",
                                        compared.triggers().stream()
                                                .map(ruling -> Map.of(
                                                        "ruleId", ruling.ruleId(),
                                                        "table", ruling.table(),
                                                        "version", ruling.version()))
                                                .toList()),
                        true));
        audit.record(
                advice.by(),
                "advice.given",
                Optional.of(id.value()),
                "concordance=" + advice.level() + " panel=" + compared.panelNeeded());
    }

    private void move(CaseId id, boolean panelNeeded) {
        if (panelNeeded) {
            progress.awaitingPanel(id);
            progress.atStep(id, Step.ARRANGE);
        } else {
            progress.decided(id);
            progress.atStep(id, Step.ASSIST);
        }
    }

    /** What the expert wants. */
    public record Wish(
            Plan plan,
            Optional<Integer> intervalMonths,
            Optional<String> reason,
            Optional<LeavingReason> reasonCode,
            boolean requestPanel) {
        @Override
        public String toString() {
            return "Wish[]";
        }
    }
}
