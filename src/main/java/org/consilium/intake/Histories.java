package org.consilium.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The histories that were taken. */
public interface Histories {
    /** The newest one of a case. */
    Optional<Taken> of(CaseId id);

    /** A history, who took it and when. */
    record Taken(History history, UUID by, Instant at) {}
}
