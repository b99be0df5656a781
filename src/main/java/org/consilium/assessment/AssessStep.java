package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.assessment.domain.FindingView;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.assessment.domain.Question;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.consilium.model.ModelProvenance;

/** Writes the object of step 2A. */
@ApplicationScoped
class AssessStep {
    private final FiveSteps steps;
    private final Explanations explanations;
    private final Json json;

    AssessStep(FiveSteps steps, Explanations explanations, Json json) {
        this.steps = steps;
        this.explanations = explanations;
        this.json = json;
    }

    void write(Round round, Question question, ComparisonView view, Optional<UUID> author) {
        Map<String, Object> inputs =
                Map.of("round", round.number(), "revision", round.revision(), "inputDigest", round.inputDigest());
        Map<String, Object> output = new LinkedHashMap<>();
        output.put(
                "findings",
                json.list(question.person().findings().stream()
                        .map(FindingView::of)
                        .toList()));
        output.put("reconciled", question.reconciled());
        output.put("modelRead", question.model().state());
        explanations.of(round).ifPresent(explained -> output.put("modelExplanation", explanation(explained)));
        output.put("agreement", json.map(view.comparison()));
        steps.done(
                round.caseId(), Step.ASSESS, author, new FiveSteps.Content(inputs, output, provenance(question, view)));
    }

    /** Names the explanation as it stands: it is kept with the read, and may still be in work when the reads are compared. */
    private static Map<String, Object> explanation(ModelExplained explained) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("state", explained.state());
        explained.reason().ifPresent(reason -> named.put("reason", reason));
        explained.provenance().ifPresent(by -> named.put("by", named(by)));
        return named;
    }

    static Map<String, Object> provenance(Question question, ComparisonView view) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("rules", tables(view));
        question.model().provenance().ifPresent(by -> provenance.put("model", named(by)));
        return provenance;
    }

    private static List<Map<String, Object>> tables(ComparisonView view) {
        return view.allRulings()
                .map(ruling -> Map.<String, Object>of(
                        "ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version()))
                .distinct()
                .toList();
    }

    private static Map<String, Object> named(ModelProvenance by) {
        return Map.of(
                "modelId", by.modelId(),
                "weightsSha256", by.weightsSha256(),
                "codeVersion", by.codeVersion(),
                "inputDigest", by.inputDigest(),
                "wallTimeMillis", by.wallTimeMillis());
    }
}
