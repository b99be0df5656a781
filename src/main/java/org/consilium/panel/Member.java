package org.consilium.panel;

import java.util.Optional;
import java.util.UUID;
import org.consilium.clinical.Specialty;

/**
 * Somebody on a panel, as they were when it was convened.
 *
 * @param specialty absent for the model
 * @param senior whether they count as a senior of their specialty
 */
public record Member(UUID personId, String displayName, Optional<Specialty> specialty, Seat seat, boolean senior) {
    /** Stands for the model wherever a person's id is asked for. */
    public static final UUID MODEL_ID = new UUID(0, 1);

    public Member {
        if (seat.counts() == specialty.isEmpty()) {
            throw new IllegalArgumentException("a " + seat + " seat "
                    + (seat.counts() ? "needs a specialty" : "has no specialty, not " + specialty.orElseThrow()));
        }
    }

    /** The model's seat. */
    public static Member model() {
        return new Member(MODEL_ID, "Model", Optional.empty(), Seat.MODEL, false);
    }
}
