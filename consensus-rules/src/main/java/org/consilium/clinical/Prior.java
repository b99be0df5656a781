package org.consilium.clinical;

import java.math.BigDecimal;
import java.util.Optional;

/** What is known of the same nodule on an earlier study. */
public record Prior(
        Optional<BigDecimal> meanMm,
        Optional<BigDecimal> solidMm,
        Optional<LungRadsCategory> category,
        Optional<BigDecimal> monthsAgo) {
    /** Nothing is known. */
    public static final Prior NONE = new Prior(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Prior {
        Bounds.within("prior.meanMm", meanMm, "0", "300");
        Bounds.within("prior.solidMm", solidMm, "0", "300");
        Bounds.within("prior.monthsAgo", monthsAgo, "0", "600");
        Bounds.require(
                category.isEmpty() || monthsAgo.isPresent(),
                "prior.monthsAgo",
                "absent",
                "given with a prior category");
    }
}
