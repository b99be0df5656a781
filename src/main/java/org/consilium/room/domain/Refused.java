package org.consilium.room.domain;

import java.util.Locale;
import org.consilium.problem.Problem;

/** Every reason for which a room refuses a frame; the list is closed (rule B6). */
public enum Refused {
    MALFORMED,
    UNKNOWN_TYPE,
    TOO_FAST,
    INVALID_INPUT,
    OUT_OF_BOUNDS,
    NO_SUCH_MARK,
    TOO_MANY_MARKS,
    FORBIDDEN,
    OUT_OF_PHASE,
    ALREADY_VOTED,
    NO_QUORUM,
    WRONG_STATE,
    INTERNAL;

    /** The stable name on the wire, for example {@code out-of-bounds}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The room's word for a refusal of a use case. */
    public static Refused of(Problem problem) {
        return switch (problem) {
            case FORBIDDEN -> FORBIDDEN;
            case OUT_OF_PHASE -> OUT_OF_PHASE;
            case ALREADY_VOTED -> ALREADY_VOTED;
            case NO_QUORUM -> NO_QUORUM;
            case INVALID_INPUT -> INVALID_INPUT;
            case WRONG_STATE, NOT_FOUND, STALE_VERSION, TASK_ALREADY_CLAIMED, TASK_NOT_CLAIMED -> WRONG_STATE;
            default -> INTERNAL;
        };
    }
}
