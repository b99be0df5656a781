package org.consilium.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.rules.PackResult.State;

/** ACR Lung-RADS v2022: each nodule, then the study by its most suspicious nodule. */
final class LungRads2022 implements GuidelinePack {
    @Override
    public String id() {
        return "lung-rads-2022";
    }

    @Override
    public String edition() {
        return "2022";
    }

    @Override
    public PackResult evaluate(GuidelineCase question, Rulebook book) {
        Trail trail = new Trail(book);
        Ruling scope = trail.ask(Applicability.question(id(), question));
        if (!scope.outcome().equals("APPLICABLE")) {
            return trail.notApplicable(this, scope);
        }
        List<LungRadsNodule> nodules = nodules(question).stream()
                .map(nodule -> new LungRadsNodule(nodule, book))
                .toList();
        nodules.forEach(nodule -> trail.join(nodule.trail()));
        return trail.missing().isEmpty() ? study(question, nodules, trail) : trail.insufficient(this, "");
    }

    private static List<NoduleFacts> nodules(GuidelineCase question) {
        return question.nodules().isEmpty()
                ? List.of(
                        NoduleFacts.of(FindingKind.NONE, NoduleStatus.BASELINE).build())
                : question.nodules();
    }

    private PackResult study(GuidelineCase question, List<LungRadsNodule> nodules, Trail trail) {
        Optional<LungRadsNodule> worst = nodules.stream()
                .filter(nodule -> nodule.category().isPresent())
                .max(Comparator.comparingInt(
                        nodule -> nodule.category().orElseThrow().rank()));
        LungRadsCategory category = worst.flatMap(LungRadsNodule::category).orElse(LungRadsCategory.ONE);
        Ruling zero = trail.ask(zero(question, category));
        if (zero.action().isPresent()) {
            return trail.result(this, State.RULED, label(zero, question), "");
        }
        if (zero.outcome().equals("KEEP_INCOMPLETE")) {
            trail.flag("INCOMPLETE");
        }
        return complete(question, nodules, worst, category, trail);
    }

    private PackResult complete(
            GuidelineCase question,
            List<LungRadsNodule> nodules,
            Optional<LungRadsNodule> worst,
            LungRadsCategory category,
            Trail trail) {
        boolean reader = nodules.stream().anyMatch(LungRadsNodule::undecided);
        boolean undecided = reader && category.rank() < LungRadsCategory.THREE.rank();
        if (reader) {
            trail.flag("READER_REVIEW");
        }
        Ruling management = trail.ask(management(undecided ? "READER" : category.label(), worst));
        Ruling headline = label(management.withOutcome(undecided ? "READER" : category.label()), question);
        Ruling spoken = worst.map(nodule -> reason(nodule.trail()))
                .map(reason -> headline.withSentence(reason.then(headline.sentence())))
                .orElse(headline);
        String noduleId = worst.map(nodule -> nodule.nodule().id()).orElse("");
        return trail.result(this, undecided ? State.READER_DECIDES : State.RULED, spoken, noduleId);
    }

    /** The sentence of the row that gave the nodule its category. */
    private static Sentence reason(Trail nodule) {
        List<String> asides = List.of("lung-rads-2022.suspicion", "lung-rads-2022.growth");
        List<Ruling> rows = nodule.rulings().stream()
                .filter(ruling ->
                        !asides.contains(ruling.table()) || ruling.outcome().equals("4X"))
                .toList();
        return rows.get(rows.size() - 1).sentence();
    }

    private static Question zero(GuidelineCase question, LungRadsCategory worst) {
        return Question.to("lung-rads-2022.exam-zero")
                .with("priorPending", question.has(ExamFlag.PRIOR_PENDING))
                .with("notEvaluable", question.has(ExamFlag.NOT_EVALUABLE))
                .with("infectious", question.has(ExamFlag.INFECTIOUS_PATTERN))
                .with("concerning", question.has(ExamFlag.CONCERNING_FOR_CANCER))
                .with("category", worst.label());
    }

    private static Question management(String category, Optional<LungRadsNodule> worst) {
        return Question.to("lung-rads-2022.management")
                .with("category", category)
                .with("airway", worst.map(LungRadsNodule::airway).orElse(false))
                .with("slowGrowing", worst.map(LungRadsNodule::slowlyGrowing).orElse(false))
                .number("solidMm", worst.flatMap(LungRadsNodule::solidMm));
    }

    /** S is a modifier of any category, never a category. */
    private static Ruling label(Ruling ruling, GuidelineCase question) {
        return question.has(ExamFlag.S_MODIFIER) ? ruling.withOutcome(ruling.outcome() + "S") : ruling;
    }
}
