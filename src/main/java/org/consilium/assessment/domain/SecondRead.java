package org.consilium.assessment.domain;

import java.time.Instant;
import java.util.UUID;

/** A second person's read in the model's place; locked as soon as it is given. */
public record SecondRead(UUID author, ReadContent content, Instant lockedAt) {
    public SecondRead {
        content = content.complete();
    }
}
