package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** Two studies of one nodule, as the comparison rules ask for them; lengths in mm, match between 0 and 1. */
public record GrowthComparison(
        boolean sameSoftware,
        BigDecimal thicknessDifferenceMm,
        boolean sameKernel,
        int intervalDays,
        Optional<BigDecimal> volumeChangePercent,
        Optional<BigDecimal> deltaMm,
        Optional<BigDecimal> solidMm,
        boolean segmentationTrusted,
        BigDecimal match) {}
