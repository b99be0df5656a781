package org.consilium.dicomweb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** How this server speaks DICOMweb. */
@ConfigMapping(prefix = "consilium.dicomweb")
public interface DicomwebSettings {
    /** Origins of viewers on other servers that may ask, as scheme, host and port; none where absent. */
    Optional<List<String>> corsOrigins();

    /** The address that viewers know this service by, where a proxy stands before it. */
    Optional<String> publicUrl();

    /** Most results of one search. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int maxResults();

    /** Most instances in one store request. */
    @WithDefault("20000")
    @Min(1)
    @Max(200_000)
    int maxInstances();

    /** Store requests at a time on this node; more are told to come again. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int maxStoring();

    /** Most frames in one request. */
    @WithDefault("4096")
    @Min(1)
    @Max(65_536)
    int maxFrames();

    /** Pictures made at a time on this node; more are told to come again. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int maxRendering();
}
