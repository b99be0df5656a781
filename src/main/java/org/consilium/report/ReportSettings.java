package org.consilium.report;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What a site sets for its reports. */
@ConfigMapping(prefix = "consilium.report")
public interface ReportSettings {
    /** A font with Chinese letters and TrueType outlines, for reports on paper; where it is not set, the usual places are tried. */
    Optional<Path> font();
}
