package org.consilium.model;

/**
 * Why the model did not read.
 *
 * @param reason stable code
 * @param detail one safe sentence with the value and the bound, without patient data
 */
public record Abstention(Reason reason, String detail) {
    public Abstention {
        if (detail.isBlank()) {
            throw new IllegalArgumentException("an abstention needs a detail of at least one character");
        }
    }

    /** The codes of all abstentions. */
    public enum Reason {
        TOO_FEW_SLICES,
        THICK_SLICES,
        COARSE_PIXELS,
        NOT_AXIAL,
        TOO_LARGE,
        NOT_HOUNSFIELD,
        GEOMETRY_INCOMPLETE,
        METAL,
        NOT_A_CHEST,
        LUNGS_INCOMPLETE,
        POINT_OUTSIDE_VOLUME,
        POINT_OUTSIDE_LUNG,
        NOTHING_AT_POINT,
        OUT_OF_DISTRIBUTION,
        NUMBERS_NOT_FINITE,
        MODEL_CLOSED,
        STOPPED
    }
}
