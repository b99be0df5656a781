package org.consilium.play;

import java.time.Duration;

/** Patience with an end; says so on the terminal once it takes longer than two seconds. */
final class Waiting {
    private static final long PAUSE_MILLIS = 150;
    private static final long SILENT_NANOS = 2_000_000_000L;

    private final String what;
    private final long started = System.nanoTime();
    private final Duration longest;
    private boolean told;

    Waiting(String what, Duration longest) {
        this.what = what;
        this.longest = longest;
    }

    /** @throws IllegalStateException when the longest wait is over */
    void pause() throws InterruptedException {
        long waited = System.nanoTime() - started;
        if (waited > longest.toNanos()) {
            throw new IllegalStateException(what + " took longer than " + longest.toMinutes() + " min");
        }
        if (waited > SILENT_NANOS && !told) {
            System.err.println(what + " …");
            told = true;
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
