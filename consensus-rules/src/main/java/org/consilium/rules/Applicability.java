package org.consilium.rules;

import org.consilium.clinical.GuidelineCase;

/** Asks whether a guideline is meant for a case. */
final class Applicability {
    private Applicability() {}

    static Question question(String pack, GuidelineCase question) {
        return Question.to("workflow.applicability")
                .with("pack", pack)
                .with("context", question.context())
                .whole("age", question.age());
    }
}
