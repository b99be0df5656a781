package org.consilium.panel;

import java.time.Instant;
import java.util.UUID;

/** One ballot by one seat in one round; never changed. */
public record Vote(UUID by, Seat seat, Round round, Instant at, Ballot ballot) {}
