package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleStatus;
import org.consilium.intake.History;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GuidelineOutcome;
import org.consilium.rules.PackResult;
import org.consilium.rules.Ruling;
import org.consilium.rules.TriggerFacts;
import org.consilium.rules.TriggerFacts.Circumstance;

/** Asks which triggers make a panel mandatory. */
final class Triggers {
    private final ConsensusRules rules;
    private final GuidelineView view;
    private final Question question;
    private final Map<String, BigDecimal> volumesMm3;

    Triggers(ConsensusRules rules, GuidelineView view, Question question, Map<String, BigDecimal> volumesMm3) {
        this.volumesMm3 = volumesMm3;
        this.rules = rules;
        this.view = view;
        this.question = question;
    }

    List<Ruling> of(GuidelineOutcome outcome, Discordance discordance, RiskView risk, Set<Circumstance> more) {
        Set<Circumstance> circumstances = circumstances(outcome, discordance);
        circumstances.addAll(more);
        Optional<Finding> leading =
                risk.leading().filter(finding -> !finding.type().isBenign());
        History history = question.history();
        return rules.mdtTriggers(new TriggerFacts(
                ruled(outcome, "lung-rads-2022").flatMap(Triggers::category),
                leading.filter(finding -> finding.type() == FindingType.SOLID).isPresent(),
                leading.map(Finding::meanMm),
                leading.flatMap(finding -> Optional.ofNullable(volumesMm3.get(finding.id()))),
                leading.flatMap(view::brockPercent),
                Optional.empty(),
                ruled(outcome, "eups-2017"),
                Optional.empty(),
                leading.filter(finding -> finding.status() == NoduleStatus.STABLE)
                        .flatMap(Finding::solidMeanMm),
                history.previousCancerYearsAgo().map(BigDecimal::valueOf),
                suspicious(),
                Optional.of(history.ageYears()),
                Math.min(100, question.series().warnings()),
                risk.bandName(),
                circumstances));
    }

    private Set<Circumstance> circumstances(GuidelineOutcome outcome, Discordance discordance) {
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        add(found, Circumstance.MAJOR_DISCORDANCE, discordance.isMajor() && !question.reconciled());
        add(found, Circumstance.GUIDELINES_DISAGREE, outcome.disagreeOnInvasive());
        add(found, Circumstance.IMMUNOSUPPRESSED, question.history().immunosuppressed() == History.Answer.YES);
        add(
                found,
                Circumstance.OUT_OF_DISTRIBUTION,
                question.model() instanceof ModelRead.Abstained abstained
                        && abstained.reason().equals("OUT_OF_DISTRIBUTION"));
        add(
                found,
                Circumstance.PART_SOLID_GROWING,
                question.person().findings().stream()
                        .anyMatch(finding ->
                                finding.type() == FindingType.PART_SOLID && finding.status() == NoduleStatus.GROWING));
        return found;
    }

    /** Nodules whose probability, as the reader sees it, belongs before a panel by the table of risk bands. */
    private int suspicious() {
        return (int) question.person().findings().stream()
                .filter(finding -> rules.panelByBand(rules.riskBand(finding.probability())))
                .count();
    }

    private static Optional<String> ruled(GuidelineOutcome outcome, String pack) {
        return outcome.packs().stream()
                .filter(result -> result.pack().equals(pack) && result.state() == PackResult.State.RULED)
                .map(result -> result.ruling().outcome())
                .findFirst();
    }

    /** Modifiers such as S stand beside the category. */
    private static Optional<LungRadsCategory> category(String label) {
        for (LungRadsCategory category : LungRadsCategory.values()) {
            if (label.equals(category.label()) || label.equals(category.label() + "S")) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    private static void add(Set<Circumstance> found, Circumstance circumstance, boolean holds) {
        if (holds) {
            found.add(circumstance);
        }
    }
}
