package org.consilium.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** A person's read before anybody knows the model's: a draft for its author alone, then locked for good. */
public sealed interface BlindRead {
    UUID author();

    ReadContent content();

    /** The same read with other content. */
    Draft edit(UUID by, ReadContent content, Instant at);

    /** The read as it will stay. */
    Locked lock(UUID by, Instant at);

    default boolean isLocked() {
        return this instanceof Locked;
    }

    /** Begins a read. */
    static Draft begin(UUID by, ReadContent content, Instant at) {
        return new Draft(by, content, at);
    }

    /** May change; whoever takes the task over begins their own. */
    record Draft(UUID author, ReadContent content, Instant savedAt) implements BlindRead {
        @Override
        public Draft edit(UUID by, ReadContent changed, Instant at) {
            return new Draft(by, changed, at);
        }

        @Override
        public Locked lock(UUID by, Instant at) {
            if (!author.equals(by)) {
                throw Refusal.of(Problem.FORBIDDEN);
            }
            return new Locked(author, content.complete(), at);
        }
    }

    /** Stays as it is. */
    record Locked(UUID author, ReadContent content, Instant lockedAt) implements BlindRead {
        @Override
        public Draft edit(UUID by, ReadContent changed, Instant at) {
            throw Refusal.of(Problem.ALREADY_LOCKED);
        }

        @Override
        public Locked lock(UUID by, Instant at) {
            throw Refusal.of(Problem.ALREADY_LOCKED);
        }
    }
}
