package org.consilium.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Step 5A, first half: the patient was told and the orders were seen to.
 *
 * @param note free text; patient data
 */
public record Assistance(boolean patientInformed, boolean ordersPlaced, Optional<String> note, UUID by, Instant at) {
    /** Says nothing of the patient: a note may. */
    @Override
    public String toString() {
        return "Assistance[]";
    }
}
