package org.consilium.panel.domain;

import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.consilium.problem.Refusal;
import org.consilium.rules.HumanDecision;

/**
 * What the chair is about to sign.
 *
 * @param intervalMonths 1 to 60
 * @param reason 1 to 4000 characters
 * @param reasonCode why the governing guideline is left, where it is
 */
public record DecisionDraft(Plan plan, OptionalInt intervalMonths, String reason, Optional<LeavingReason> reasonCode) {
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

    /** The same without its reason, as the guidelines are asked about it. */
    public HumanDecision asDecision() {
        Optional<Integer> months =
                intervalMonths.isPresent() ? Optional.of(intervalMonths.getAsInt()) : Optional.empty();
        return new HumanDecision(plan, months, reasonCode.map(LeavingReason::code));
    }
}
