package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.consilium.access.Person;

/** Asks whoever keeps the reads whether the model's may be seen; where nobody does, it may not. */
@ApplicationScoped
public class Sealing {
    private final Instance<RevealState> reads;

    Sealing(@Any Instance<RevealState> reads) {
        this.reads = reads;
    }

    /** Whether the blind read is locked and the model's read may be seen. */
    public boolean isRevealed(CaseId id) {
        return !reads.isUnsatisfied() && reads.stream().allMatch(read -> read.isRevealed(id));
    }

    /** Whether this person may see the model's read and what rests on it. */
    public boolean isRevealedTo(CaseId id, Person person) {
        return !reads.isUnsatisfied() && reads.stream().allMatch(read -> read.isRevealedTo(id, person));
    }
}
