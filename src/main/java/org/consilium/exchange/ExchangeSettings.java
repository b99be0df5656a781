package org.consilium.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How patiently this server delivers. */
@ConfigMapping(prefix = "consilium.exchange")
public interface ExchangeSettings {
    /** How often it looks for what is due. */
    @WithDefault("5s")
    Duration lookEvery();

    /** The wait after a first failure; doubled after each further one. */
    @WithDefault("10s")
    Duration firstRetry();

    /** The longest wait between attempts. */
    @WithDefault("1H")
    Duration longestRetry();

    /** After so many attempts a delivery is given up and shown so. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int maxAttempts();

    /** Most earlier studies that are fetched for a case, the newest first. */
    @WithDefault("3")
    @Min(0)
    @Max(20)
    int maxPriors();
}
