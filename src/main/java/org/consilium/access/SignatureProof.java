package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * That it is really this person who signs, at this moment.
 *
 * <p>A person of this server enters the password again. A person whom an identity provider signs in has none here: they sign
 * in there again, and the token must say that this happened within {@code consilium.access.signature-max-age}, and by one of
 * {@code consilium.access.signature-acr} where any are named.
 */
@ApplicationScoped
public class SignatureProof {
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private final People people;
    private final SignInThrottle throttle;
    private final SignIn signIn;
    private final Clock clock;
    private final Duration maxAge;
    private final List<String> levels;

    SignatureProof(
            People people,
            SignInThrottle throttle,
            SignIn signIn,
            Clock clock,
            @ConfigProperty(name = "consilium.access.signature-max-age", defaultValue = "PT5M") Duration maxAge,
            @ConfigProperty(name = "consilium.access.signature-acr") Optional<List<String>> levels) {
        if (maxAge.isNegative() || maxAge.isZero() || maxAge.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalStateException("consilium.access.signature-max-age is up to an hour, not " + maxAge);
        }
        this.people = people;
        this.throttle = throttle;
        this.signIn = signIn;
        this.clock = clock;
        this.maxAge = maxAge;
        this.levels = levels.orElse(List.of());
    }

    /**
     * @param password what the person entered for this signature, if anything
     * @throws Refusal {@code signature-refused} for a wrong password, {@code sign-in-throttled} after repeated ones,
     *     {@code fresh-sign-in-needed} where a provider's token is too old or too weak for a signature
     */
    public void check(Person person, Optional<String> password) {
        if (people.hasPassword(person.id())) {
            checkPassword(person, password.orElse(""));
        } else if (!isFresh()) {
            throw Refusal.of(Problem.FRESH_SIGN_IN_NEEDED).with("maxAgeSeconds", maxAge.toSeconds());
        }
    }

    /** Guesses count like guesses at sign-in: a stolen token must not be a way to find the password. */
    private void checkPassword(Person person, String password) {
        throttle.check(person.name());
        if (!people.passwordMatches(person.id(), password)) {
            throttle.failed(person.name());
            throw Refusal.of(Problem.SIGNATURE_REFUSED);
        }
        throttle.succeeded(person.name());
    }

    private boolean isFresh() {
        Instant now = clock.instant();
        return signIn.at()
                        .filter(at -> !at.isAfter(now.plus(CLOCKS_APART)))
                        .filter(at -> !at.isBefore(now.minus(maxAge)))
                        .isPresent()
                && (levels.isEmpty() || signIn.level().filter(levels::contains).isPresent());
    }
}
