package org.consilium.rules;

import org.consilium.rules.Concordance.Level;
import org.consilium.rules.PackResult.State;

/** Compares the step that people chose with the steps that a guideline's action allows. */
final class ConcordanceRule {
    private final Rulebook book;

    ConcordanceRule(Rulebook book) {
        this.book = book;
    }

    Concordance judge(HumanDecision decision, PackResult result) {
        boolean covered =
                result.state() == State.RULED && result.ruling().action().isPresent();
        ActionIntensity action =
                ActionIntensity.of(covered ? result.ruling().action().orElseThrow() : "READER_DECIDES", book);
        int step = step(decision);
        Ruling ruling = book.one(Question.to("workflow.concordance")
                .with("covered", covered)
                .with("decided", step)
                .with("below", Math.max(0, action.lowest() - step))
                .with("above", Math.max(0, step - action.highest())));
        Level level = Level.valueOf(ruling.outcome());
        boolean less = level == Level.LESS_INTENSIVE || level == Level.MUCH_LESS_INTENSIVE;
        return new Concordance(
                result.pack(),
                level,
                less && decision.reasonCode().isEmpty(),
                level == Level.MUCH_LESS_INTENSIVE,
                ruling);
    }

    /** Step of a decision on the scale of the table of actions. */
    private int step(HumanDecision decision) {
        Ruling ruling = book.one(Question.to("workflow.decision-step")
                .with("plan", decision.plan())
                .whole("intervalMonths", decision.intervalMonths()));
        return Integer.parseInt(ruling.outcome());
    }
}
