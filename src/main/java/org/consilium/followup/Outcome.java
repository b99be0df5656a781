package org.consilium.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of the nodule.
 *
 * @param note free text; patient data
 * @param ends whether it ends the case
 */
public record Outcome(Kind kind, Basis basis, Optional<String> note, boolean ends, UUID by, Instant at) {
    /** What it turned out to be. */
    public enum Kind {
        BENIGN,
        MALIGNANT,
        STABLE,
        RESOLVED,
        LOST
    }

    /** How that is known. */
    public enum Basis {
        PATHOLOGY,
        FOLLOW_UP,
        OTHER
    }

    /** Says nothing of the patient: a note may. */
    @Override
    public String toString() {
        return "Outcome[" + kind + ", " + basis + "]";
    }
}
