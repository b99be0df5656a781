package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-SIGNATURE")
class SignatureProofTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Person CHAIR = new Person(UUID.randomUUID(), "chair", "Chair", Set.of(), Optional.empty());

    @ParameterizedTest
    @CsvSource({"0, true", "299, true", "300, true", "301, false", "86400, false", "-30, true", "-31, false"})
    void aProvidersTokenSignsForFiveMinutesAfterTheSignIn(long secondsAgo, boolean signs) {
        SignatureProof proof = proof(false, Optional.of(NOW.minusSeconds(secondsAgo)), "1", List.of());
        assertThat(refused(proof, "")).isEqualTo(signs ? Optional.empty() : Optional.of(Problem.FRESH_SIGN_IN_NEEDED));
    }

    @Test
    void aTokenThatDoesNotSayWhenSignsNothing() {
        assertThat(refused(proof(false, Optional.empty(), "1", List.of()), "")).contains(Problem.FRESH_SIGN_IN_NEEDED);
    }

    @Test
    void whereLevelsAreNamedAWeakerSignInIsNotEnough() {
        assertThat(refused(proof(false, Optional.of(NOW), "1", List.of("2", "3")), ""))
                .contains(Problem.FRESH_SIGN_IN_NEEDED);
        assertThat(refused(proof(false, Optional.of(NOW), "3", List.of("2", "3")), ""))
                .isEmpty();
    }

    @Test
    void aPersonWithAPasswordHereNeedsItHoweverFreshTheToken() {
        SignatureProof proof = proof(true, Optional.of(NOW), "3", List.of());
        assertThat(refused(proof, "")).contains(Problem.SIGNATURE_REFUSED);
        assertThat(refused(proof, "right")).isEmpty();
    }

    @Test
    void guessingAtTheSignatureIsSlowedDownLikeGuessingAtSignIn() {
        SignatureProof proof = proof(true, Optional.of(NOW), "1", List.of());
        for (int i = 0; i < 5; i++) {
            assertThat(refused(proof, "wrong")).contains(Problem.SIGNATURE_REFUSED);
        }
        assertThat(refused(proof, "right")).contains(Problem.SIGN_IN_THROTTLED);
    }

    @Test
    void anAgeThatIsNoneIsRefusedAtStart() {
        assertThatThrownBy(() -> new SignatureProof(
                        new Book(true), null, null, Clock.systemUTC(), Duration.ofHours(2), Optional.empty()))
                .hasMessageContaining("PT2H");
    }

    private static Optional<Problem> refused(SignatureProof proof, String password) {
        try {
            proof.check(CHAIR, Optional.of(password).filter(text -> !text.isEmpty()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    private static SignatureProof proof(boolean hasPassword, Optional<Instant> at, String level, List<String> levels) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        SignIn signIn = new SignIn() {
            @Override
            public Optional<Instant> at() {
                return at;
            }

            @Override
            public Optional<String> level() {
                return Optional.of(level);
            }
        };
        return new SignatureProof(
                new Book(hasPassword),
                new SignInThrottle(clock),
                signIn,
                clock,
                Duration.ofMinutes(5),
                levels.isEmpty() ? Optional.empty() : Optional.of(levels));
    }

    /** One person, whose password, if any, is "right". */
    private record Book(boolean withPassword) implements People {
        @Override
        public Optional<Person> byId(UUID id) {
            return Optional.of(CHAIR);
        }

        @Override
        public Optional<Person> byName(String name) {
            return Optional.of(CHAIR);
        }

        @Override
        public List<Person> withRole(String role) {
            return List.of();
        }

        @Override
        public List<Person> all() {
            return List.of(CHAIR);
        }

        @Override
        public boolean hasPassword(UUID id) {
            return withPassword;
        }

        @Override
        public boolean passwordMatches(UUID id, String password) {
            return withPassword && password.equals("right");
        }
    }
}
