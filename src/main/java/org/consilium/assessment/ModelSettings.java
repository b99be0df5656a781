package org.consilium.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How this node has the model read. */
@ConfigMapping(prefix = "consilium.model")
public interface ModelSettings {
    /** Whether this node reads at all; the switch that all nodes obey is at the manager's desk. */
    @WithDefault("true")
    boolean enabled();

    /** Series read at the same time. */
    @WithDefault("1")
    @Min(1)
    @Max(8)
    int threads();

    /** Cores that all series read at the same time share. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int cores();

    /** Memory that all series read at the same time may need, in MiB; a larger series is not read. */
    @WithDefault("1500")
    @Min(400)
    int memoryMib();

    /** How long an order is a node's own without a sign of life; after that another node reads. */
    @WithDefault("30S")
    Duration lease();

    /** How often a failed reading is tried in all. */
    @WithDefault("3")
    @Min(1)
    @Max(10)
    int attempts();

    /** How long one reading may take before it counts as failed. */
    @WithDefault("10M")
    Duration timeLimit();

    /** How long explaining one read may take before it counts as failed. */
    @WithDefault("2M")
    Duration explainLimit();

    /** Pause before a failed reading is tried again. */
    @WithDefault("5S")
    Duration pause();
}
