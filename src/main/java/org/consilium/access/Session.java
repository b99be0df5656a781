package org.consilium.access;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signing in: a name and a password become a token that lasts a working day. */
@ApplicationScoped
public class Session {
    private static final Duration LASTS = Duration.ofHours(10);

    private final People people;
    private final SignInThrottle throttle;
    private final RevokedSessions revoked;
    private final Clock clock;
    private final String issuer;

    Session(
            People people,
            SignInThrottle throttle,
            RevokedSessions revoked,
            Clock clock,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.people = people;
        this.throttle = throttle;
        this.revoked = revoked;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * @throws Refusal {@code sign-in-failed} whatever was wrong, {@code sign-in-throttled} after repeated failures
     */
    public Opened signIn(String name, String password) {
        throttle.check(name);
        Person person = people.byName(name)
                .filter(found -> people.passwordMatches(found.id(), password))
                .orElseThrow(() -> failed(name));
        throttle.succeeded(name);
        Instant expires = clock.instant().plus(LASTS);
        String token = Jwt.issuer(issuer)
                .subject(person.id().toString())
                .upn(person.name())
                .groups(person.roles())
                .issuedAt(clock.instant())
                .expiresAt(expires)
                .sign();
        return new Opened(token, expires, person);
    }

    /** Ends the session of a token before it ends by itself. */
    public void end(String tokenId, Instant expires) {
        revoked.revoke(tokenId, expires);
    }

    private Refusal failed(String name) {
        throttle.failed(name);
        return Refusal.of(Problem.SIGN_IN_FAILED);
    }

    /** A session just opened. */
    public record Opened(String token, Instant expiresAt, Person person) {}
}
