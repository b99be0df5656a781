package org.consilium.access;

import java.time.Instant;
import java.util.Set;

/** Sessions that ended before their token did; known to every node. */
public interface RevokedSessions {
    /**
     * Ends a session.
     *
     * @param tokenId the token's {@code jti}
     * @param until when the token ends by itself and may be forgotten
     */
    void revoke(String tokenId, Instant until);

    boolean isRevoked(String tokenId);

    /** Those of some tokens whose sessions have ended. */
    Set<String> revokedAmong(Set<String> tokenIds);
}
