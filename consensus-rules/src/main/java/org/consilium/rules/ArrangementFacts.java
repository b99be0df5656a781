package org.consilium.rules;

import java.math.BigDecimal;
import org.consilium.clinical.Bounds;

/** What step 4A asks. */
public record ArrangementFacts(
        boolean infectionNotExcluded,
        boolean biopsyIndicated,
        boolean bronchoscopySuitable,
        boolean metastasisPossible,
        BigDecimal meanMm,
        boolean characterised) {
    public ArrangementFacts {
        Bounds.within("meanMm", meanMm, "0", "300");
    }
}
