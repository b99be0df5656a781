package org.consilium.access.adapter.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.consilium.access.SignIn;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims of the token at hand. */
@ApplicationScoped
class TokenSignIn implements SignIn {
    private final CurrentIdentityAssociation identity;

    TokenSignIn(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Instant> at() {
        return claim("auth_time")
                .filter(text -> text.matches("\\d{1,11}"))
                .map(Long::valueOf)
                .map(Instant::ofEpochSecond);
    }

    @Override
    public Optional<String> level() {
        return claim("acr");
    }

    private Optional<String> claim(String name) {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.<Object>ofNullable(token.getClaim(name)).map(TokenSignIn::plain)
                : Optional.empty();
    }

    /** Claims that MicroProfile knows come as Java values, others as JSON strings in quotes. */
    private static String plain(Object claim) {
        return claim instanceof jakarta.json.JsonString string ? string.getString() : claim.toString();
    }
}
