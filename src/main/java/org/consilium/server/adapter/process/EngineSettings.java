package org.consilium.server.adapter.process;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How the process engine runs jobs (timers and asynchronous steps). */
@ConfigMapping(prefix = "consilium.process")
public interface EngineSettings {
    /** Whether this node executes jobs; off in tests that fire timers by hand. */
    @WithDefault("true")
    boolean executeJobs();

    /** Threads that execute jobs. */
    @WithDefault("3")
    @Min(1)
    @Max(32)
    int jobThreads();

    /** Shortest pause between two looks for due jobs. */
    @WithDefault("500")
    @Min(50)
    @Max(60_000)
    int jobWaitMillis();
}
