package org.consilium.rules;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.PackResult.State;

/** Fleischner Society 2017: incidental nodules in adults of 35 or more. */
final class Fleischner2017 implements GuidelinePack {
    @Override
    public String id() {
        return "fleischner-2017";
    }

    @Override
    public String edition() {
        return "2017";
    }

    @Override
    public PackResult evaluate(GuidelineCase question, Rulebook book) {
        Trail trail = new Trail(book);
        Ruling scope = trail.ask(scope(question));
        return switch (scope.outcome()) {
            case "NA" -> trail.notApplicable(this, scope);
            case "INSUFFICIENT_DATA" -> {
                trail.miss("age");
                yield trail.insufficient(this, "");
            }
            default ->
                new Leading(this, book)
                        .of(question, (nodule, its) -> nodule(question, nodule, scope.outcome(), its), trail);
        };
    }

    private static Question scope(GuidelineCase question) {
        return Question.to("fleischner-2017.applicability")
                .with("context", question.context())
                .whole("age", question.age())
                .with("knownCancer", question.has(ExamFlag.KNOWN_CANCER))
                .with("immunosuppressed", question.has(ExamFlag.IMMUNOSUPPRESSED))
                .with("partialCt", question.has(ExamFlag.PARTIAL_CT));
    }

    private PackResult nodule(GuidelineCase question, NoduleFacts nodule, String scope, Trail trail) {
        Ruling look = trail.ask(Question.to("fleischner-2017.finding")
                .with("finding", nodule.finding())
                .with("status", nodule.status())
                .with("multiplicity", question.multiplicity()));
        if (look.action().isPresent()) {
            State state = look.outcome().equals("NOT_COVERED") ? State.READER_DECIDES : State.RULED;
            return trail.result(this, state, look, nodule.id());
        }
        Optional<Measured> size = Measured.diameterFirst(nodule, DiameterMm::meanToWhole, 0);
        if (size.isEmpty()) {
            trail.miss("meanMm or volumeMm3");
            return trail.insufficient(this, nodule.id());
        }
        if (scope.equals("PARTIAL")) {
            return trail.result(this, State.RULED, trail.ask(partial(nodule, size.get())), nodule.id());
        }
        return look.outcome().equals("SOLID")
                ? solid(question, nodule, size.get(), trail)
                : subsolid(question, nodule, size.get(), trail);
    }

    private static Question partial(NoduleFacts nodule, Measured size) {
        return Question.to("fleischner-2017.partial")
                .with("quantity", size.quantity())
                .with("size", size.size())
                .with("suspicious", nodule.has(NoduleFlag.SUSPICIOUS));
    }

    private PackResult solid(GuidelineCase question, NoduleFacts nodule, Measured size, Trail trail) {
        Set<RiskClass> risks =
                new LinkedHashSet<>(question.risk().map(List::of).orElse(List.of(RiskClass.LOW, RiskClass.HIGH)));
        List<Ruling> rulings = risks.stream()
                .map(risk -> trail.ask(Question.to("fleischner-2017.solid")
                        .with("multiplicity", question.multiplicity())
                        .with("risk", risk)
                        .with("quantity", size.quantity())
                        .with("size", size.size())))
                .toList();
        return RiskOrBoth.result(this, rulings, trail, nodule.id());
    }

    private PackResult subsolid(GuidelineCase question, NoduleFacts nodule, Measured size, Trail trail) {
        boolean partSolid = nodule.finding() == FindingKind.PART_SOLID;
        if (partSolid && size.solidSize().isEmpty()) {
            trail.miss(size.quantity().equals(Measured.VOLUME) ? "solidVolumeMm3" : "solidMm");
            return trail.insufficient(this, nodule.id());
        }
        Ruling ruling = trail.ask(Question.to("fleischner-2017.subsolid")
                .with("multiplicity", question.multiplicity())
                .with("finding", nodule.finding())
                .with("quantity", size.quantity())
                .with("size", size.size())
                .with("solidSize", size.solidSize().orElse(BigDecimal.ZERO))
                .with("solidGrowing", SolidPart.grows(nodule))
                .with("suspicious", nodule.has(NoduleFlag.SUSPICIOUS)));
        return trail.result(this, State.RULED, ruling, nodule.id());
    }
}
