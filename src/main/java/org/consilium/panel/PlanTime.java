package org.consilium.panel;

import java.util.OptionalInt;
import org.consilium.problem.Refusal;

/** Whether a plan and its time in months belong together, as the table {@code workflow.plan-interval} says. */
public final class PlanTime {
    private PlanTime() {}

    /**
     * Refuses a time that is missing, or one that the plan does not have.
     *
     * @param timed whether the plan has a time
     * @throws Refusal {@code invalid-input}
     */
    public static void require(boolean timed, OptionalInt months) {
        if (timed != months.isPresent()) {
            throw Refusal.invalid(
                    "intervalMonths", timed ? "given for this plan" : "absent: this plan has no time in months");
        }
    }
}
