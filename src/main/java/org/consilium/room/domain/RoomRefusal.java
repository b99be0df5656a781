package org.consilium.room.domain;

/** A frame that the room does not carry out. */
public final class RoomRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refused reason;
    private final String detail;

    /** @param detail names a field or a bound, never a value; may be empty */
    public RoomRefusal(Refused reason, String detail) {
        super(reason.code() + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    public Refused reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
