package org.consilium.dicom;

import java.io.IOException;
import java.util.Locale;

/**
 * Bytes that are not accepted as DICOM, or not decoded, with the reason.
 *
 * <p>The message names tags, lengths and bounds, never a value, so that it may be logged and shown.
 */
public final class DicomRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why; the constants' names are stable and part of the interface. */
    public enum Code {
        NOT_DICOM,
        TRUNCATED,
        MALFORMED_ELEMENT,
        MALFORMED_SEQUENCE,
        ELEMENT_TOO_LONG,
        TOO_MANY_ELEMENTS,
        TOO_MANY_FRAGMENTS,
        TOO_DEEP,
        DATASET_TOO_LONG,
        INFLATES_TOO_FAR,
        UNKNOWN_TRANSFER_SYNTAX,
        UNKNOWN_CHARACTER_SET,
        NO_PIXEL_DATA,
        INVALID_PIXEL_DESCRIPTION,
        PIXELS_TOO_LARGE,
        TRUNCATED_PIXELS,
        DAMAGED_CODESTREAM,
        UNSUPPORTED_CODESTREAM;

        /** Lower case with hyphens, as it appears in answers and on the command line. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;

    public DicomRefusal(Code code, String reason) {
        super(code.text() + ": " + reason);
        this.code = code;
    }

    public DicomRefusal(Code code, String reason, Throwable cause) {
        super(code.text() + ": " + reason, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
