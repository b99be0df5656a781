package org.consilium.problem;

import java.util.Locale;

/**
 * Every failure that a caller can be told about.
 *
 * <p>The code ({@link #code()}) is stable: callers, pages and tests rely on it. The title never holds data of a case.
 */
public enum Problem {
    SIGN_IN_FAILED(401, "Name or password is wrong"),
    SIGN_IN_THROTTLED(429, "Too many failed attempts; wait before the next"),
    NOT_SIGNED_IN(401, "Sign in first"),
    FORBIDDEN(403, "Your roles do not allow this"),
    NOT_FOUND(404, "There is no such thing, or it is not yours to see"),
    INVALID_INPUT(400, "A value is missing or out of bounds"),
    MALFORMED_BODY(400, "The body is not what this address takes"),
    TOO_LARGE(413, "The body is larger than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    NOT_ACCEPTABLE(406, "None of the media types that the caller takes can be given here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    STALE_VERSION(409, "Somebody changed this case since you loaded it"),
    TASK_ALREADY_CLAIMED(409, "Somebody else has claimed this task"),
    TASK_NOT_CLAIMED(409, "Claim the task before you do it"),
    WRONG_STATE(409, "The case is not at the step where this can be done"),
    ALREADY_LOCKED(409, "The read is locked and cannot change"),
    ALREADY_VOTED(409, "You have voted in this round"),
    OUT_OF_PHASE(409, "The panel is not in the phase for this"),
    NO_QUORUM(409, "The panel has no quorum for this decision"),
    SIGNATURE_REFUSED(403, "The signature's password is wrong"),
    GATE_CLOSED(409, "A rule of data quality keeps this step open"),
    TABLE_REFUSED(422, "The file is not a plain decision table that can be proven"),
    TABLE_UNSOUND(422, "The checker does not prove this table"),
    SAME_PERSON(409, "It takes another person than the one who proposed it"),
    FRESH_SIGN_IN_NEEDED(403, "Sign in again at your identity provider: a signature needs a fresh sign-in"),
    IMAGES_GONE(410, "Images of this series are missing from the store or damaged"),
    MODEL_UNAVAILABLE(503, "The model cannot be reached"),
    OVERLOADED(503, "The server is at its limit; try again shortly"),
    INTERNAL(500, "Something broke on our side");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that says this best. */
    public int status() {
        return status;
    }

    /** One English sentence without case data. */
    public String title() {
        return title;
    }

    /** The stable name on the wire, for example {@code stale-version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
