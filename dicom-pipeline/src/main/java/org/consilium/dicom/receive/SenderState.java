package org.consilium.dicom.receive;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the associations that brought instances of one study.
 *
 * @param connected whether one of them is still open
 * @param lastEndedAt when the last of them ended, absent if none has ended since this process started
 * @param interrupted whether the last one ended without release, so that its sender is likely to come back
 */
public record SenderState(boolean connected, Optional<Instant> lastEndedAt, boolean interrupted) {
    /** Nothing is connected and nothing is known of the past, as after a restart. */
    public static final SenderState UNKNOWN = new SenderState(false, Optional.empty(), false);
}
