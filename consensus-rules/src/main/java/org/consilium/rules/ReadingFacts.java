package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** What the reading rules ask of one read. */
public record ReadingFacts(
        boolean blindLockedFirst,
        boolean fieldsComplete,
        boolean timesComplete,
        boolean changedAfterReveal,
        boolean reasonCoded,
        boolean credentialsCurrent,
        Optional<BigDecimal> sizeMismatchMm) {}
