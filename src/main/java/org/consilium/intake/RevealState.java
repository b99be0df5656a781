package org.consilium.intake;

/**
 * Whether the model's read of a case may be seen; told by whoever keeps the reads.
 *
 * <p>Where nobody implements this, every case counts as sealed.
 */
public interface RevealState {
    /** Whether the blind read is locked, so that entries and data of the model may be shown. */
    boolean isRevealed(CaseId id);
}
