package org.consilium.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.PackResult.State;

/** A guideline that looks at one nodule at a time: first the kind of finding, then the rows for that kind. */
abstract class NodulePack implements GuidelinePack {
    private final String id;
    private final String edition;

    NodulePack(String id, String edition) {
        this.id = id;
        this.edition = edition;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String edition() {
        return edition;
    }

    @Override
    public final PackResult evaluate(GuidelineCase question, Rulebook book) {
        Trail trail = new Trail(book);
        Ruling scope = trail.ask(Applicability.question(id, question));
        if (!scope.outcome().equals("APPLICABLE")) {
            return trail.notApplicable(this, scope);
        }
        return new Leading(this, book).of(question, (nodule, its) -> nodule(question, nodule, its), trail);
    }

    private PackResult nodule(GuidelineCase question, NoduleFacts nodule, Trail trail) {
        Ruling look = trail.ask(look(question, nodule));
        if (look.action().isPresent()) {
            State state = look.action().get().equals("READER_DECIDES") ? State.READER_DECIDES : State.RULED;
            return trail.result(this, state, look, nodule.id());
        }
        return rows(look.outcome(), question, nodule, trail);
    }

    /** The first question: which rows apply. */
    abstract Question look(GuidelineCase question, NoduleFacts nodule);

    /** The rows that the first look named. */
    abstract PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail);

    final Question first(NoduleFacts nodule) {
        return Question.to(id + ".first-look").with("finding", nodule.finding()).with("status", nodule.status());
    }

    final PackResult ruled(Ruling ruling, NoduleFacts nodule, Trail trail) {
        boolean open = ruling.action().filter("READER_DECIDES"::equals).isPresent();
        return trail.result(this, open ? State.READER_DECIDES : State.RULED, ruling, nodule.id());
    }

    final PackResult missing(String input, NoduleFacts nodule, Trail trail) {
        trail.miss(input);
        return trail.insufficient(this, nodule.id());
    }

    /** Mean diameter to one decimal. */
    static Optional<BigDecimal> tenth(NoduleFacts nodule) {
        return nodule.diameter().map(DiameterMm::meanToTenth);
    }

    /** The solid rows for the stated risk class, or for both when none is stated. */
    final PackResult byRisk(GuidelineCase question, NoduleFacts nodule, BigDecimal size, Trail trail) {
        List<RiskClass> risks = question.risk().map(List::of).orElse(List.of(RiskClass.LOW, RiskClass.HIGH));
        List<Ruling> rulings = risks.stream()
                .map(risk -> trail.ask(Question.to(id + ".solid")
                        .with("risk", risk)
                        .with("size", size)
                        .number("pretestPercent", nodule.pretestPercent())))
                .toList();
        return RiskOrBoth.result(this, rulings, trail, nodule.id());
    }
}
