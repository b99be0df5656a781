package org.consilium.room.domain;

import java.util.Locale;

/** Every reason for which the server closes a socket, with its close code (RFC 6455 §7.4.2, private range). */
public enum Closing {
    TOO_MANY_MALFORMED(4400),
    NOT_SIGNED_IN(4401),
    FORBIDDEN(4403),
    NO_SUCH_ROOM(4404),
    SLOW_CONSUMER(4408),
    IDLE(4410),
    /** A message that is too long, or text that is no UTF-8. */
    UNREADABLE(4413),
    TOO_FAST(4429),
    INTERNAL(4500);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Stable text that goes with the code, for example {@code slow-consumer}. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
