package org.consilium.tables;

import java.time.Instant;
import java.util.UUID;

/**
 * A table that somebody proposed; it passed the checker, or it would not be here.
 *
 * @param baseVersion the version that was in force then
 * @param replay which stored cases would be managed differently, as it was found then
 */
public record Proposal(
        UUID id,
        String tableId,
        String version,
        String baseVersion,
        String dmn,
        String cases,
        String reason,
        Replay replay,
        UUID by,
        Instant at) {}
