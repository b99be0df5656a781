package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much an action asks of the patient, as the table of actions says.
 *
 * @param lowest least intensive step that carries the action out: 0 discharge, 1 CT in 12 months or later, 2 in 6, 3
 *     in 3, 4 further imaging, 5 biopsy, 6 treatment
 * @param highest most intensive step that carries it out
 * @param earliestMonths earliest month of the first CT; empty without a CT
 * @param latestMonths latest month of the first CT; empty without a CT
 */
public record ActionIntensity(
        String action,
        int lowest,
        int highest,
        Optional<BigDecimal> earliestMonths,
        Optional<BigDecimal> latestMonths,
        boolean invasive) {
    static ActionIntensity of(String action, Rulebook book) {
        Ruling ruling = book.one(Question.to("workflow.action").with("code", action));
        return new ActionIntensity(
                action,
                Integer.parseInt(book.output(ruling, "lowest")),
                Integer.parseInt(book.output(ruling, "highest")),
                months(book.output(ruling, "earliestMonths")),
                months(book.output(ruling, "latestMonths")),
                Boolean.parseBoolean(book.output(ruling, "invasive")));
    }

    private static Optional<BigDecimal> months(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
