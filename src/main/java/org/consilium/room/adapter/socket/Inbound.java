package org.consilium.room.adapter.socket;

import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Wish;

/** What a frame from a peer is. */
sealed interface Inbound {
    /** A sign of life to be answered. */
    record Ping() implements Inbound {}

    /** Something to show to the others. */
    record Shown(Sight sight) implements Inbound {}

    /** Something to be done and logged. */
    record Wished(Wish wish) implements Inbound {}
}
