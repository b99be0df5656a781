package org.consilium.rules.table;

/** A table that will not be run: the code is stable, the message says where and why. */
public final class TableRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Kinds of refusal. */
    public enum Code {
        NOT_XML,
        NOT_CSV,
        DOCTYPE,
        NOT_DMN,
        NO_TABLE,
        SCRIPT,
        UNKNOWN_ELEMENT,
        CELL,
        TYPE,
        HIT_POLICY,
        DUPLICATE_RULE,
        /** So large or so entangled that a proof would not end in seconds. */
        TOO_HARD,
        OUTSIDE_DOMAIN,
        UNKNOWN_INPUT,
        NO_ROW,
        SEVERAL_ROWS,
        UNKNOWN_TABLE
    }

    private final Code code;

    public TableRefusal(Code code, String message) {
        super(message);
        this.code = code;
    }

    public TableRefusal(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
