package org.consilium.access.adapter.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.RevokedSessions;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token of a session that was ended opens nothing any more, neither an address nor a socket. */
@ApplicationScoped
class StillSignedIn implements SecurityIdentityAugmentor {
    private final RevokedSessions revoked;

    StillSignedIn(RevokedSessions revoked) {
        this.revoked = revoked;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getTokenID() != null) {
            return context.runBlocking(() -> checked(identity, token.getTokenID()));
        }
        return Uni.createFrom().item(identity);
    }

    private SecurityIdentity checked(SecurityIdentity identity, String tokenId) {
        if (revoked.isRevoked(tokenId)) {
            throw new AuthenticationFailedException();
        }
        return identity;
    }
}
