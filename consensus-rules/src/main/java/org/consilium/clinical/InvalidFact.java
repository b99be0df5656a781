package org.consilium.clinical;

/** The typed refusal of a value: it names the field, the value and the bound that was broken. */
public final class InvalidFact extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String bound;

    /** Refuses {@code value} of {@code field} because of {@code bound}. */
    public InvalidFact(String field, String value, String bound) {
        super(field + " is " + value + ", must be " + bound);
        this.field = field;
        this.value = value;
        this.bound = bound;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String bound() {
        return bound;
    }
}
