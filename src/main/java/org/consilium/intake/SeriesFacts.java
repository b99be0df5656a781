package org.consilium.intake;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a series was acquired, and what it must not be used for.
 *
 * @param seriesId opaque id of the series
 * @param revision 1 for what the case was opened with; one more for every later arrival that changed its images
 * @param columns voxels along a row
 * @param rows voxels along a column
 * @param slices images
 * @param columnSpacingMm distance of neighbouring columns
 * @param rowSpacingMm distance of neighbouring rows
 * @param sliceSpacingMm distance of neighbouring slice centres
 * @param thicknessMm slice thickness, where the images state it
 * @param kernel convolution kernel as the images name it; empty text where they do not
 * @param verdict the worst verdict of all acquisition rules
 * @param warnings how many acquisition rules warned
 * @param forbids codes of the uses that acquisition rules forbid, for example {@code VOLUMETRY}
 */
public record SeriesFacts(
        UUID seriesId,
        int revision,
        int columns,
        int rows,
        int slices,
        double columnSpacingMm,
        double rowSpacingMm,
        double sliceSpacingMm,
        Optional<Double> thicknessMm,
        String kernel,
        SeriesVerdict verdict,
        int warnings,
        Set<String> forbids) {
    /** The use that measures volumes; rules forbid it where slices are too thick for it. */
    public static final String VOLUMETRY = "VOLUMETRY";

    public SeriesFacts {
        forbids = Set.copyOf(forbids);
        if (revision < 1) {
            throw new IllegalArgumentException("a revision is at least 1, not " + revision);
        }
    }

    public boolean isForbidden(String use) {
        return forbids.contains(use);
    }
}
