package org.consilium.panel.domain;

import java.util.OptionalInt;
import org.consilium.clinical.Plan;
import org.consilium.problem.Refusal;

/**
 * What the chair is about to sign.
 *
 * @param intervalMonths 1 to 60
 * @param reason 1 to 4000 characters
 */
public record DecisionDraft(Plan plan, OptionalInt intervalMonths, String reason) {
    private static final int REASON_AT_MOST = 4000;

    /** @throws Refusal {@code invalid-input} naming field and bound */
    public DecisionDraft {
        if (intervalMonths.isPresent() && (intervalMonths.getAsInt() < 1 || intervalMonths.getAsInt() > 60)) {
            throw Refusal.invalid("intervalMonths", "1 to 60");
        }
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            throw Refusal.invalid("reason", "1 to " + REASON_AT_MOST + " characters");
        }
    }
}
