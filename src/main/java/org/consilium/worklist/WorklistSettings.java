package org.consilium.worklist;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** A site's own time limits for human work; what is not set has the default of {@link TimeLimits}. */
@ConfigMapping(prefix = "consilium.worklist")
public interface WorklistSettings {
    /** By task kind in lower case with hyphens, for example {@code read-blind}. */
    Map<String, Limit> limits();

    /** How long one kind of work may wait. */
    interface Limit {
        /** From opening to reminder. */
        Duration remind();

        /** From opening to escalation; longer than {@link #remind}. */
        Duration escalate();
    }
}
