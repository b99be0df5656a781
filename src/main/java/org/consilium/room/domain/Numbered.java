package org.consilium.room.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An operation as it lies in the log.
 *
 * @param seq 1 for the room's first operation, without gaps (rule O1)
 * @param at the server's time (rule O6)
 * @param by who did it, from their token (rule O6)
 */
public record Numbered(long seq, Instant at, UUID by, Operation operation) {
    public Numbered {
        if (seq < 1) {
            throw new IllegalArgumentException("operations are numbered from 1, not " + seq);
        }
    }
}
