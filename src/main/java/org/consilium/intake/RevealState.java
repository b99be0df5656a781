package org.consilium.intake;

import org.consilium.access.Person;

/**
 * Whether the model's read of a case may be seen; told by whoever keeps the reads.
 *
 * <p>Where nobody implements this, every case counts as sealed.
 */
public interface RevealState {
    /** Whether the blind read is locked, so that entries and data of the model may be shown. */
    boolean isRevealed(CaseId id);

    /**
     * Whether this person may see them: somebody who has still to vote alone may not, although the read is revealed.
     *
     * @param person who looks
     */
    default boolean isRevealedTo(CaseId id, Person person) {
        return isRevealed(id);
    }
}
