package org.consilium.panel;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.consilium.clinical.Plan;
import org.consilium.problem.Refusal;

/**
 * What a vote says.
 *
 * @param intervalMonths until the next look, 1 to 60
 * @param probability of malignancy, 0 to 1
 * @param confidence 1 (a guess) to 5 (certain)
 * @param reason 1 to 2000 characters
 */
public record Ballot(Plan plan, OptionalInt intervalMonths, BigDecimal probability, int confidence, String reason) {
    private static final int REASON_AT_MOST = 2000;
    private static final int MONTHS_AT_MOST = 60;

    /** @throws Refusal {@code invalid-input} naming field and bound */
    public Ballot {
        if (intervalMonths.isPresent()
                && (intervalMonths.getAsInt() < 1 || intervalMonths.getAsInt() > MONTHS_AT_MOST)) {
            throw Refusal.invalid("intervalMonths", "1 to " + MONTHS_AT_MOST);
        }
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.invalid("probability", "0 to 1");
        }
        if (probability.scale() > 6) {
            throw Refusal.invalid("probability", "six decimals at most");
        }
        if (confidence < 1 || confidence > 5) {
            throw Refusal.invalid("confidence", "1 to 5");
        }
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            throw Refusal.invalid("reason", "1 to " + REASON_AT_MOST + " characters");
        }
    }

    /** Says nothing of the content: before the reveal it is a secret. */
    @Override
    public String toString() {
        return "Ballot[]";
    }
}
