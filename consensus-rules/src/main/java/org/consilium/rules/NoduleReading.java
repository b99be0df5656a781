package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.NoduleType;

/**
 * One side's view of one nodule.
 *
 * @param probability 0 to 1
 * @param category category of the governing guideline
 * @param action management of that category
 */
public record NoduleReading(
        NoduleType type,
        BigDecimal meanMm,
        Optional<BigDecimal> solidMm,
        Optional<BigDecimal> volumeMm3,
        Optional<BigDecimal> probability,
        Optional<String> category,
        Optional<String> action) {}
