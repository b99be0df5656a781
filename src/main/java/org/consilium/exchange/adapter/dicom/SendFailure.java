package org.consilium.exchange.adapter.dicom;

/** A peer did not take everything; the problem is a code without patient data. */
final class SendFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean worthRepeating;

    SendFailure(String problem, boolean worthRepeating) {
        super(problem);
        this.worthRepeating = worthRepeating;
    }

    boolean worthRepeating() {
        return worthRepeating;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
