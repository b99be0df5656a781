package org.consilium.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens on other threads, no longer than it takes. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 50_000_000;

    private Eventually() {}

    /** The first value that comes; fails with the description where none comes within a minute. */
    public static <T> T get(String what, Supplier<Optional<T>> look) {
        return get(what, LONGEST, look);
    }

    /** The first value that comes; fails with the description where none comes in time. */
    public static <T> T get(String what, Duration longest, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("did not happen within " + longest.toSeconds() + " s: " + what);
    }

    /** Returns once a condition holds. */
    public static void holds(String what, Supplier<Boolean> condition) {
        get(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }
}
