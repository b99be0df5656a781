package org.consilium.quality.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.consilium.quality.Fact;
import org.consilium.quality.domain.Indicator.Flag;
import org.consilium.quality.domain.Indicator.Name;

/** Computes every indicator from facts alone, so that each can be computed again by anybody who has them. */
public final class IndicatorBook {
    private static final String OPENED = "CASE_OPENED";
    private static final double SECOND = 1000;
    private static final double HOUR = 3600 * SECOND;
    private static final double DAY = 24 * HOUR;

    private final CaseFacts facts;
    private final ToDoubleFunction<String> targets;

    /** @param targets what the table of targets says of an indicator, in its own unit */
    public IndicatorBook(List<Fact> facts, ToDoubleFunction<String> targets) {
        this.facts = new CaseFacts(facts);
        this.targets = targets;
    }

    /** All indicators, in the order in which a case runs into them. */
    public List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        all.add(time(
                new Name("ingest-latency", "Last image to case (95 % of cases within)", "末张影像到病例建立（95%分位）"),
                arrivals(),
                new Scale(95, "seconds", SECOND)));
        all.add(time(
                new Name("model-turnaround", "Case to model's read (95 % within)", "病例建立到模型阅片完成（95%分位）"),
                facts.between(OPENED, "MODEL_READ"),
                new Scale(95, "seconds", SECOND)));
        all.add(time(
                new Name("time-to-blind-read", "Case to locked blind read (median)", "病例建立到盲法阅片锁定（中位数）"),
                facts.between(OPENED, "READ_LOCKED"),
                new Scale(50, "hours", HOUR)));
        all.add(time(
                new Name("time-to-decision", "Case to signed decision (90 % within)", "病例建立到签署决定（90%分位）"),
                facts.between(OPENED, "DECISION_SIGNED"),
                new Scale(90, "days", DAY)));
        all.addAll(shares());
        all.add(agreement());
        return List.copyOf(all);
    }

    private List<Indicator> shares() {
        return List.of(
                share(
                        new Name("discordance-rate", "Reads that disagree", "阅片不一致率"),
                        facts.first("READS_COMPARED"),
                        fact -> !is(fact, "none"),
                        OptionalDouble.empty()),
                share(
                        new Name("panel-share", "Advised cases that went to a panel", "进入会诊的病例比例"),
                        facts.first("ADVICE_GIVEN"),
                        fact -> facts.has(fact.caseId(), "PANEL_CONVENED"),
                        OptionalDouble.empty()),
                share(
                        new Name("quorum-rate", "Panels with a quorum", "会诊达到法定人数比例"),
                        facts.all("PANEL_CONCLUDED"),
                        fact -> !is(fact, "PROVISIONAL"),
                        target("quorum-rate")),
                share(
                        new Name("consensus-reached", "Panels that reached consensus", "会诊达成共识比例"),
                        facts.all("PANEL_CONCLUDED"),
                        fact -> is(fact, "REACHED"),
                        OptionalDouble.empty()),
                share(
                        new Name("dissent-rate", "Decisions with dissent", "有异议的决定比例"),
                        facts.all("DECISION_SIGNED"),
                        fact -> fact.amount().orElse(0) > 0,
                        OptionalDouble.empty()),
                share(
                        new Name("guideline-concordance", "Advice that follows the governing guideline", "建议符合主导指南比例"),
                        covered(),
                        fact -> is(fact, "CONCORDANT"),
                        target("guideline-concordance")),
                share(
                        new Name("override-rate", "Advice that leaves the governing guideline", "建议偏离主导指南比例"),
                        covered(),
                        fact -> !is(fact, "CONCORDANT"),
                        OptionalDouble.empty()));
    }

    /** Advice where a guideline had something to say. */
    private List<Fact> covered() {
        return facts.all("ADVICE_GIVEN").stream()
                .filter(fact -> fact.outcome().isPresent() && !is(fact, "NOT_COVERED"))
                .toList();
    }

    private Delays arrivals() {
        return new Delays(facts.all(Fact.ARRIVAL).stream()
                .map(fact -> fact.amount().orElse(0))
                .toList());
    }

    private Indicator agreement() {
        Name name = new Name(
                "kappa-nodule-presence", "Person and model on whether there is a nodule (κ)", "人机对结节有无的一致性（κ）");
        List<Fact> pairs = facts.first(Fact.PRESENCE);
        if (pairs.size() < targets.applyAsDouble("cases-at-least-for-agreement")) {
            return Indicator.tooFew(name, "kappa", pairs.size(), OptionalDouble.empty());
        }
        Kappa kappa = new Kappa(count(pairs, "YY"), count(pairs, "YN"), count(pairs, "NY"), count(pairs, "NN"));
        if (!kappa.isDefined()) {
            return Indicator.tooFew(name, "kappa", pairs.size(), OptionalDouble.empty());
        }
        return new Indicator(
                name,
                OptionalDouble.of(kappa.value()),
                "kappa",
                kappa.n(),
                OptionalDouble.of(kappa.low()),
                OptionalDouble.of(kappa.high()),
                OptionalDouble.empty(),
                Flag.NONE);
    }

    private Indicator time(Name name, Delays delays, Scale scale) {
        int n = delays.millis().size();
        OptionalDouble target = target(name.id());
        if (n < casesAtLeast()) {
            return Indicator.tooFew(name, scale.unit(), n, target);
        }
        double value = delays.percentile(scale.percent()) / scale.millis();
        return new Indicator(
                name,
                OptionalDouble.of(value),
                scale.unit(),
                n,
                OptionalDouble.of(delays.low(scale.percent()) / scale.millis()),
                OptionalDouble.of(delays.high(scale.percent()) / scale.millis()),
                target,
                value <= target.getAsDouble() ? Flag.OK : Flag.ALARM);
    }

    /** @param target the least share that raises no alarm */
    private Indicator share(Name name, List<Fact> of, Predicate<Fact> hit, OptionalDouble target) {
        if (of.size() < casesAtLeast()) {
            return Indicator.tooFew(name, "share", of.size(), target);
        }
        Share share = new Share((int) of.stream().filter(hit).count(), of.size());
        return new Indicator(
                name,
                OptionalDouble.of(share.value()),
                "share",
                of.size(),
                OptionalDouble.of(share.low()),
                OptionalDouble.of(share.high()),
                target,
                flag(share.value(), target));
    }

    private OptionalDouble target(String indicator) {
        return OptionalDouble.of(targets.applyAsDouble(indicator));
    }

    /** Fewer cases are no basis for a figure, and could tell of one patient. */
    private double casesAtLeast() {
        return targets.applyAsDouble("cases-at-least");
    }

    private static Flag flag(double value, OptionalDouble target) {
        if (target.isEmpty()) {
            return Flag.NONE;
        }
        return value >= target.getAsDouble() ? Flag.OK : Flag.ALARM;
    }

    private static int count(List<Fact> pairs, String code) {
        return (int) pairs.stream().filter(fact -> is(fact, code)).count();
    }

    private static boolean is(Fact fact, String code) {
        return fact.outcome().filter(code::equals).isPresent();
    }

    /** Which percentile, in which unit. */
    private record Scale(int percent, String unit, double millis) {}
}
