package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was kept out and why. */
public interface Refusals {
    /** Newest first. */
    List<Refused> newest(int atMost);

    /**
     * One rule that kept one series out of its case, or one instance that came with other content than before.
     *
     * @param study trace id of the study; the id of its case where there is one
     * @param subject opaque id of the series or of the first instance
     * @param kind {@code SERIES} or {@code INSTANCE}
     */
    record Refused(
            UUID study,
            UUID subject,
            String kind,
            Instant at,
            String ruleId,
            String value,
            String bound,
            String table,
            String version,
            String english,
            String chinese,
            int instances) {}
}
