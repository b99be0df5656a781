package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Slows down guessing: after five failures in a row a name waits, twice as long each time, five minutes at most. */
@ApplicationScoped
class SignInThrottle {
    private static final int FREE_FAILURES = 5;
    private static final int NAMES_AT_MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    void check(String name) {
        Failures known = failures.get(name);
        if (known != null && clock.instant().isBefore(known.until())) {
            long seconds = Duration.between(clock.instant(), known.until()).toSeconds() + 1;
            throw Refusal.of(Problem.SIGN_IN_THROTTLED).with("seconds", seconds);
        }
    }

    void failed(String name) {
        if (failures.size() >= NAMES_AT_MOST) {
            failures.values().removeIf(known -> known.until().isBefore(clock.instant()));
        }
        failures.merge(name, new Failures(1, clock.instant()), (known, first) -> known.oneMore(clock.instant()));
    }

    void succeeded(String name) {
        failures.remove(name);
    }

    private record Failures(int count, Instant until) {
        Failures oneMore(Instant now) {
            int next = count + 1;
            if (next < FREE_FAILURES) {
                return new Failures(next, now);
            }
            long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(20, next - FREE_FAILURES));
            return new Failures(next, now.plusSeconds(seconds));
        }
    }
}
