package org.consilium.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Step 4A: what is done next, who sees to it and until when.
 *
 * @param answers what was asked for it
 * @param ruling the row of the arrangement table that spoke, as JSON
 * @param owner the person who sees to it
 */
public record Arrangement(Answers answers, Map<String, Object> ruling, UUID owner, Instant dueAt, UUID by, Instant at) {
    /** What step 4A asks; the size comes from the read. */
    public record Answers(
            boolean infectionNotExcluded,
            boolean biopsyIndicated,
            boolean bronchoscopySuitable,
            boolean metastasisPossible,
            BigDecimal meanMm,
            boolean characterised) {}
}
