package org.consilium.dicom.cli;

/** The command was called with arguments that make no sense. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String reason) {
        super(reason);
    }
}
