package org.consilium.rules;

import java.util.Optional;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Region;

/** Two views of one nodule: person and model, or two readers; an absent side did not mark it. */
public record ReadPair(Optional<NoduleReading> one, Optional<NoduleReading> other, Region region) {
    public ReadPair {
        Bounds.require(one.isPresent() || other.isPresent(), "reads", "none", "at least one side");
    }

    /** Whether only one side marked the nodule. */
    boolean oneSided() {
        return one.isEmpty() || other.isEmpty();
    }

    /** The side that marked it. */
    NoduleReading any() {
        return one.or(() -> other).orElseThrow();
    }
}
