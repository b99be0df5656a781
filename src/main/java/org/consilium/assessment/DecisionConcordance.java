package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.consilium.assessment.domain.Compared;
import org.consilium.assessment.domain.Question;
import org.consilium.intake.CaseId;
import org.consilium.panel.GuidelineConcordance;
import org.consilium.problem.Refusal;
import org.consilium.rules.Concordance;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.HumanDecision;

/** Asks the guidelines on the read that counts and lays a decision beside the one that governs. */
@ApplicationScoped
class DecisionConcordance implements GuidelineConcordance {
    private final Reads reads;
    private final Comparison comparison;
    private final ConsensusRules rules;

    DecisionConcordance(Reads reads, Comparison comparison, ConsensusRules rules) {
        this.reads = reads;
        this.comparison = comparison;
        this.rules = rules;
    }

    @Override
    public Optional<Concordance> of(CaseId id, HumanDecision decision) {
        ConsensusRules now = rules.snapshot();
        return question(id)
                .map(question -> Compared.of(question, now, Set.of()))
                .flatMap(compared -> compared.guidelines().governingPack())
                .map(governing -> now.concordance(decision, governing));
    }

    private Optional<Question> question(CaseId id) {
        try {
            return reads.current(id).map(comparison::question);
        } catch (Refusal neverRead) {
            return Optional.empty();
        }
    }
}
