package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.problem.Refusal;
import org.consilium.rules.ArrangementFacts;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Step 4A: the arrangement table says what is done next; somebody owns it, and it has a date. */
@ApplicationScoped
public class Ordering {
    private static final int LONGEST_DAYS = 1830;

    private final ConsensusRules rules;
    private final LeadingNodule nodule;
    private final FollowUpBook book;
    private final People people;
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final FiveSteps steps;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Ordering(
            ConsensusRules rules,
            LeadingNodule nodule,
            FollowUpBook book,
            People people,
            CaseProgress progress,
            OpenTasks tasks,
            FiveSteps steps,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.nodule = nodule;
        this.book = book;
        this.people = people;
        this.progress = progress;
        this.tasks = tasks;
        this.steps = steps;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes step 4A and finishes its task.
     *
     * @throws Refusal {@code stale-version}, {@code invalid-input}, or what {@link OpenTasks#take} says
     */
    @Transactional
    public void arrange(CaseId id, long expectedVersion, Order order, Person person) {
        Person owner = people.byId(order.owner()).orElseThrow(() -> Refusal.invalid("owner", "a person of this house"));
        progress.change(id, expectedVersion);
        tasks.take(id, TaskKind.ARRANGE, person);
        Arrangement.Answers answers = order.answers(nodule.meanMm(id));
        Ruling ruling = rules.arrangement(facts(answers));
        Instant now = clock.instant();
        Arrangement arrangement = new Arrangement(
                answers,
                RulingJson.of(ruling),
                owner.id(),
                now.plus(Duration.ofDays(order.dueInDays())),
                person.id(),
                now);
        book.keep(id, arrangement);
        book.dueAt(id, arrangement.dueAt());
        tell(id, arrangement, ruling, person);
        progress.atStep(id, Step.ASSIST);
        tasks.finish(id, TaskKind.ARRANGE, person);
    }

    private void tell(CaseId id, Arrangement arrangement, Ruling ruling, Person person) {
        Map<String, Object> rule =
                Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
        steps.done(
                id,
                Step.ARRANGE,
                Optional.of(person.id()),
                new FiveSteps.Content(
                        answers(arrangement.answers()),
                        Map.of(
                                "arrangement", ruling.outcome(),
                                "owner", arrangement.owner().toString(),
                                "dueAt", arrangement.dueAt().toString()),
                        Map.of("rules", List.of(rule))));
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "ARRANGED",
                        Optional.of(person.id()),
                        "4A Arrange: " + ruling.sentence().en(),
                        "4A 安排：" + ruling.sentence().zh(),
                        Map.of(
                                "rules",
                                List.of(rule),
                                "dueAt",
                                arrangement.dueAt().toString()),
                        false));
        audit.record(person.id(), "arrangement.made", Optional.of(id.value()), "rule=" + ruling.ruleId());
    }

    private static Map<String, Object> answers(Arrangement.Answers answers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("infectionNotExcluded", answers.infectionNotExcluded());
        json.put("biopsyIndicated", answers.biopsyIndicated());
        json.put("bronchoscopySuitable", answers.bronchoscopySuitable());
        json.put("metastasisPossible", answers.metastasisPossible());
        json.put("meanMm", answers.meanMm());
        json.put("characterised", answers.characterised());
        return json;
    }

    private static ArrangementFacts facts(Arrangement.Answers answers) {
        return new ArrangementFacts(
                answers.infectionNotExcluded(),
                answers.biopsyIndicated(),
                answers.bronchoscopySuitable(),
                answers.metastasisPossible(),
                answers.meanMm(),
                answers.characterised());
    }

    /**
     * What is ordered.
     *
     * @param characterised whether the nature of the nodule is settled well enough to follow the guideline
     * @param dueInDays 1 to 1830
     */
    public record Order(
            boolean infectionNotExcluded,
            boolean biopsyIndicated,
            boolean bronchoscopySuitable,
            boolean metastasisPossible,
            boolean characterised,
            UUID owner,
            int dueInDays) {
        public Order {
            if (dueInDays < 1 || dueInDays > LONGEST_DAYS) {
                throw Refusal.invalid("dueInDays", "1 to " + LONGEST_DAYS);
            }
        }

        Arrangement.Answers answers(BigDecimal meanMm) {
            return new Arrangement.Answers(
                    infectionNotExcluded,
                    biopsyIndicated,
                    bronchoscopySuitable,
                    metastasisPossible,
                    meanMm,
                    characterised);
        }
    }
}
