package org.consilium.model;

/** The shipped weights are missing, changed or not registered, so there is no model to read with. */
public final class ModelRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelRefusal(String message) {
        super(message);
    }

    public ModelRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
