package org.consilium.intake.adapter.imaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What image work may cost. */
@ConfigMapping(prefix = "consilium.imaging")
public interface ImagingSettings {
    /** Threads that assemble volumes and render previews. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int threads();

    /** Image requests that may wait for a thread; more are refused as overload. */
    @WithDefault("256")
    @Min(1)
    @Max(100_000)
    int queue();

    /** Memory for volumes and previews, in bytes; the newest one is kept even where it is larger. */
    @WithDefault("536870912")
    @Min(1_048_576)
    long cacheBytes();

    /** Longest side of a preview, in voxels; a change counts for series whose assets are made after it. */
    @WithDefault("256")
    @Min(16)
    @Max(256)
    int previewSide();
}
