package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.intake.SeriesFacts;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GuidelineOutcome;
import org.consilium.rules.Ruling;
import org.consilium.rules.TriggerFacts.Circumstance;

/** What comes out when two reads of a case are laid side by side and the rules are asked. */
public final class Compared {
    private final Discordance discordance;
    private final GuidelineOutcome guidelines;
    private final RiskView risk;
    private final List<Ruling> triggers;
    private final boolean panelNeeded;

    private Compared(
            Discordance discordance,
            GuidelineOutcome guidelines,
            RiskView risk,
            List<Ruling> triggers,
            boolean panelNeeded) {
        this.discordance = discordance;
        this.guidelines = guidelines;
        this.risk = risk;
        this.triggers = triggers;
        this.panelNeeded = panelNeeded;
    }

    /**
     * Asks the rules.
     *
     * @param more circumstances beyond the reads, for example that a panel was asked for
     */
    public static Compared of(Question question, ConsensusRules current, Set<Circumstance> more) {
        ConsensusRules rules = current.snapshot();
        HistoryFacts history = new HistoryFacts(rules, question.history());
        List<Finding> findings = question.person().findings();
        List<Pairing.Pair> pairs = Pairing.of(question.personMarks(), question.partnerMarks());
        Map<String, BigDecimal> volumes = volumes(pairs, question);
        GuidelineView view = new GuidelineView(rules, history, findings, volumes);
        GuidelineOutcome outcome = view.outcome();
        Discordance discordance = Discordance.of(pairs, rules, view, outcome, history.region());
        RiskView risk = RiskView.of(findings, pairs, rules, view, history.region());
        List<Ruling> triggers = new Triggers(rules, view, question, volumes).of(outcome, discordance, risk, more);
        boolean byBand = risk.band().filter(rules::panelByBand).isPresent();
        return new Compared(discordance, outcome, risk, triggers, byBand || !triggers.isEmpty());
    }

    private static Map<String, BigDecimal> volumes(List<Pairing.Pair> pairs, Question question) {
        Map<String, BigDecimal> volumes = new HashMap<>();
        if (question.series().isForbidden(SeriesFacts.VOLUMETRY)) {
            return volumes;
        }
        pairs.forEach(pair -> pair.person()
                .ifPresent(mark ->
                        pair.partner().flatMap(Marked::volumeMm3).ifPresent(volume -> volumes.put(mark.id(), volume))));
        return volumes;
    }

    /** {@code none}, {@code minor} or {@code major}. */
    public String level() {
        return discordance.level();
    }

    public boolean isMajor() {
        return discordance.isMajor();
    }

    public GuidelineOutcome guidelines() {
        return guidelines;
    }

    public List<Ruling> triggers() {
        return triggers;
    }

    /** Whether a trigger or the risk band itself makes a panel mandatory. */
    public boolean panelNeeded() {
        return panelNeeded;
    }

    RiskView risk() {
        return risk;
    }

    Discordance discordance() {
        return discordance;
    }

    /** Name of the risk band; {@code none} where no risk could be worked out. */
    public String band() {
        return risk.bandName().orElse("none");
    }
}
