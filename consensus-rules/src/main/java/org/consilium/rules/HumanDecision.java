package org.consilium.rules;

import java.util.Optional;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Plan;

/**
 * What people decided.
 *
 * @param intervalMonths months until the CT; needed for {@link Plan#FOLLOW_UP_CT}
 * @param reasonCode coded reason for leaving the guideline, empty when none was given
 */
public record HumanDecision(Plan plan, Optional<Integer> intervalMonths, Optional<String> reasonCode) {
    public HumanDecision {
        Bounds.whole("intervalMonths", intervalMonths, 1, 120);
        Bounds.require(
                plan != Plan.FOLLOW_UP_CT || intervalMonths.isPresent(), "intervalMonths", "absent", "given for a CT");
    }
}
