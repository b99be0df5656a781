package org.consilium.dicom.series;

/**
 * How slices lay along their normal before they were made a grid.
 *
 * @param slices slices used, at least 2
 * @param usualSpacingMm median distance of neighbours, above 0
 * @param smallestSpacingMm smallest distance of neighbours
 * @param largestSpacingMm largest distance of neighbours, gaps included
 * @param largestDeviationMm largest difference of a distance from a whole multiple of the usual one
 * @param missing places without a slice
 * @param duplicates slices at a place that another one holds
 * @param tiltDegrees angle between normal and stacking direction
 */
public record SliceLayout(
        int slices,
        double usualSpacingMm,
        double smallestSpacingMm,
        double largestSpacingMm,
        double largestDeviationMm,
        int missing,
        int duplicates,
        double tiltDegrees) {}
