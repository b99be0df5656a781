package org.consilium.room.domain;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.UUID;

/** A vote that everybody may know. */
public record ShownVote(
        UUID personId,
        String seat,
        String plan,
        OptionalInt intervalMonths,
        BigDecimal probability,
        int confidence,
        String reason) {}
