package org.consilium.dicom.deidentify;

/** An object cannot be made anonymous with certainty and must not leave. */
public final class DeidentificationRefusal extends Exception {
    private final Reason reason;

    DeidentificationRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** Only CT images have rules here. */
        OTHER_THAN_CT,
        /** The image says that text is burned into its pixels, or is of a kind that often has some. */
        TEXT_IN_PIXELS,
        /** The image may show the outside of a head, from which a face can be drawn. */
        RECOGNIZABLE_FEATURES
    }
}
