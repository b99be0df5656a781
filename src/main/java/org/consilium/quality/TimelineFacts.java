package org.consilium.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseOpened;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.intake.TimelineTold;

/**
 * Turns every entry of a timeline into facts, in the same transaction: what happened, each rule that fired, and what person
 * and model saw when their reads were compared.
 */
@ApplicationScoped
class TimelineFacts {
    /** Where entries of the timeline keep the one word that says how it went. */
    private static final List<String> OUTCOMES = List.of("outcome", "level", "concordance", "state");

    private final QualityLedger ledger;
    private final FiveSteps steps;
    private final Clock clock;

    TimelineFacts(QualityLedger ledger, FiveSteps steps, Clock clock) {
        this.ledger = ledger;
        this.steps = steps;
        this.clock = clock;
    }

    void opened(@Observes CaseOpened opened) {
        Fact arrival = Fact.of(opened.id().value(), clock.instant(), Fact.ARRIVAL);
        ledger.note(List.of(arrival.with((double) opened.millisSinceLastArrival())));
    }

    void told(@Observes TimelineTold told) {
        UUID id = told.id().value();
        Instant at = told.timed().at();
        Map<String, Object> details = told.timed().entry().details();
        List<Fact> facts = new ArrayList<>();
        facts.add(happened(Fact.of(id, at, told.timed().entry().kind()), details));
        rules(details).forEach(rule -> facts.add(Fact.fired(id, at, rule)));
        if (told.timed().entry().kind().equals("READS_COMPARED")) {
            presence(told)
                    .ifPresent(code -> facts.add(Fact.of(id, at, Fact.PRESENCE).with(code)));
        }
        ledger.note(facts);
    }

    private static Fact happened(Fact plain, Map<String, Object> details) {
        Fact fact = OUTCOMES.stream()
                .map(details::get)
                .filter(String.class::isInstance)
                .findFirst()
                .map(code -> plain.with((String) code))
                .orElse(plain);
        return details.get("dissenting") instanceof Number amount ? fact.with(amount.doubleValue()) : fact;
    }

    private static List<Fact.Rule> rules(Map<String, Object> details) {
        List<Fact.Rule> rules = new ArrayList<>();
        if (details.get("rules") instanceof List<?> named) {
            for (Object one : named) {
                if (one instanceof Map<?, ?> rule) {
                    rules.add(new Fact.Rule(text(rule, "ruleId"), text(rule, "table"), text(rule, "version")));
                }
            }
        }
        return rules;
    }

    /** What person and model saw by themselves: a reconciled read is no independent one. */
    private Optional<String> presence(TimelineTold told) {
        return steps.newest(told.id()).stream()
                .filter(done -> done.step() == Step.ASSESS)
                .map(done -> done.content().output())
                .filter(output -> Boolean.FALSE.equals(output.get("reconciled")))
                .filter(output -> "READY".equals(output.get("modelRead")))
                .findFirst()
                .flatMap(TimelineFacts::presence);
    }

    private static Optional<String> presence(Map<String, Object> output) {
        if (!(output.get("agreement") instanceof Map<?, ?> agreement)
                || !(agreement.get("pairs") instanceof List<?> pairs)) {
            return Optional.empty();
        }
        return Optional.of(seen(pairs, "humanNodule") + seen(pairs, "modelNodule"));
    }

    private static String seen(List<?> pairs, String by) {
        boolean any = pairs.stream().anyMatch(pair -> pair instanceof Map<?, ?> one && one.get(by) != null);
        return any ? "Y" : "N";
    }

    private static String text(Map<?, ?> rule, String name) {
        return String.valueOf(rule.get(name));
    }
}
