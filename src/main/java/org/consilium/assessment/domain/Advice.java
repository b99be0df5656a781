package org.consilium.assessment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.consilium.problem.Refusal;

/**
 * What an expert advises in step 3A.
 *
 * @param intervalMonths until the CT; given where the table says that the plan has a time
 * @param reason why the governing guideline is left, at most 2000 characters
 * @param reasonCode the same as a code; given wherever the guideline is left
 * @param accepted whether the advice follows the governing guideline
 * @param level how the advice compares with it, for example {@code CONCORDANT}
 * @param routing the row that says where the case is managed
 */
public record Advice(
        UUID by,
        Instant at,
        Plan plan,
        Optional<Integer> intervalMonths,
        Optional<String> reason,
        Optional<LeavingReason> reasonCode,
        boolean panelRequested,
        boolean accepted,
        String level,
        RulingView routing) {
    /**
     * Refuses input that makes no sense whatever the guideline says.
     *
     * @param timed whether the plan has a time in months
     */
    public static void check(Optional<Integer> intervalMonths, boolean timed, Optional<String> reason) {
        if (timed && intervalMonths.isEmpty()) {
            throw Refusal.invalid("intervalMonths", "given for this plan");
        }
        if (!timed && intervalMonths.isPresent()) {
            throw Refusal.invalid("intervalMonths", "absent: this plan has no time in months");
        }
        if (intervalMonths.filter(months -> months < 1 || months > 120).isPresent()) {
            throw Refusal.invalid("intervalMonths", "1 to 120");
        }
        if (reason.filter(text -> text.length() > 2000).isPresent()) {
            throw Refusal.invalid("reason", "at most 2000 characters");
        }
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "Advice[]";
    }
}
