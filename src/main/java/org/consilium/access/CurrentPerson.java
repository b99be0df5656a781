package org.consilium.access;

import java.util.Optional;

/** Who is asking, taken from the token of the request or socket at hand. */
public interface CurrentPerson {
    /**
     * The signed-in person, with the roles of the token.
     *
     * @throws org.consilium.problem.Refusal {@code not-signed-in} where there is no valid token
     */
    Person person();

    /** The id ({@code jti}) of the token at hand, where it has one: what {@link RevokedSessions} knows a session by. */
    Optional<String> tokenId();
}
