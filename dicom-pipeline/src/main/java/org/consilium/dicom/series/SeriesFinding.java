package org.consilium.dicom.series;

/**
 * Something about a series that a reader or a rule may want to know.
 *
 * @param kind what
 * @param value how much, in the unit that the kind names
 */
public record SeriesFinding(Kind kind, double value) {
    /** What can be found. */
    public enum Kind {
        /** Number of files that could not be read as DICOM. */
        UNREADABLE_FILES,
        /** Number of files that hold no CT image with position, orientation and pixel spacing. */
        UNPLACED_FILES,
        /** Number of slices left out because their orientation, size or spacing differs from most. */
        MIXED_GEOMETRY,
        /** Number of slices left out because they belong to another acquisition over the same place. */
        MIXED_ACQUISITIONS,
        /** Number of slices left out because another lies at the same place. */
        DUPLICATE_POSITIONS,
        /** Number of places without a slice; they hold values outside the field of view. */
        MISSING_POSITIONS,
        /** Largest difference of a spacing from the usual one, in mm; above 0.05. */
        NON_UNIFORM_SPACING,
        /** New spacing in mm: slices lay too irregularly and were interpolated. */
        RESAMPLED_SPACING,
        /** Angle between the slice normal and the direction the slices are stacked in, in degrees; above 0.1. */
        GANTRY_TILT,
        /** Angle between the slice normal and the patient's axis, in degrees; above 1. */
        OBLIQUE,
        /** Number of slices without rescale slope or intercept; values were taken as HU. */
        RESCALE_ABSENT
    }
}
