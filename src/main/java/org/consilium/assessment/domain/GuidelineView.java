package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.RiskClass;
import org.consilium.risk.RiskModels;
import org.consilium.risk.RiskResult;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GuidelineOutcome;
import org.consilium.rules.NoduleReading;
import org.consilium.rules.PackResult;

/** Asks all guidelines on the read that counts. */
final class GuidelineView {
    private static final String BROCK = "brock-2b";

    private final ConsensusRules rules;
    private final HistoryFacts history;
    private final List<Finding> findings;
    private final Map<String, BigDecimal> volumesMm3;

    /** @param volumesMm3 by finding: what the model measured of the same nodule, where volumetry is allowed */
    GuidelineView(
            ConsensusRules rules, HistoryFacts history, List<Finding> findings, Map<String, BigDecimal> volumesMm3) {
        this.volumesMm3 = Map.copyOf(volumesMm3);
        this.rules = rules;
        this.history = history;
        this.findings = findings;
    }

    GuidelineOutcome outcome() {
        return rules.guidelines(question(findings.stream().map(this::facts).toList()));
    }

    /** One side's view of a nodule, with what the governing guideline alone would make of it. */
    NoduleReading reading(Marked mark, GuidelineOutcome outcome) {
        Optional<PackResult> alone = outcome.governingPack()
                .map(governing -> rules.evaluate(
                        governing.pack(), question(List.of(mark.facts().build()))))
                .filter(result -> result.state() == PackResult.State.RULED);
        return new NoduleReading(
                mark.type(),
                mark.diameter().meanToTenth(),
                mark.solidMm(),
                mark.volumeMm3(),
                Optional.of(mark.probability()),
                alone.map(result -> result.ruling().outcome()),
                alone.flatMap(result -> result.ruling().action()));
    }

    private GuidelineCase question(List<NoduleFacts> nodules) {
        GuidelineCase question = history.guidelineCase().withNodules(nodules);
        return riskClass().map(question::withRisk).orElse(question);
    }

    /** The highest class that any nodule's place and margin give. */
    private Optional<RiskClass> riskClass() {
        List<RiskClass> classes = findings.stream()
                .map(history::riskClass)
                .flatMap(Optional::stream)
                .toList();
        return classes.contains(RiskClass.HIGH)
                ? Optional.of(RiskClass.HIGH)
                : classes.stream().findFirst();
    }

    private NoduleFacts facts(Finding finding) {
        NoduleFacts.Builder facts = Marked.of(finding).facts();
        brockPercent(finding).ifPresent(facts::brockPercent);
        percent(history.pretestModel(finding), finding).ifPresent(facts::pretestPercent);
        Optional.ofNullable(volumesMm3.get(finding.id())).ifPresent(facts::volume);
        return facts.build();
    }

    /** Of the full Brock model with spiculation, in percent to two decimals. */
    Optional<BigDecimal> brockPercent(Finding finding) {
        return percent(BROCK, finding);
    }

    private Optional<BigDecimal> percent(String model, Finding finding) {
        return risks(finding).stream()
                .filter(result -> result.model().equals(model))
                .map(RiskResult::probability)
                .flatMap(Optional::stream)
                .findFirst()
                .map(p -> BigDecimal.valueOf(100 * p).setScale(2, RoundingMode.HALF_UP));
    }

    /** What every risk model says of a nodule. */
    List<RiskResult> risks(Finding finding) {
        return RiskModels.assess(
                history.riskFacts(finding, countOf(nodule -> !nodule.type().isBenign())));
    }

    private int countOf(Function<Finding, Boolean> counts) {
        return Math.max(1, (int) findings.stream().filter(counts::apply).count());
    }
}
