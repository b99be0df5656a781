package org.consilium.dicom.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Names the input that never returns: without it an endless loop would only be a build that hangs. Whoever is done closes it, as
 * the last input stays the same for ever.
 */
final class Watch implements AutoCloseable {
    private static final long MOST_MILLIS = 20_000;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private volatile boolean done;

    private Watch() {}

    /** Ends the process when {@code input} stays the same for 20 s of the thread's processor time, or of 10 minutes waiting. */
    static Watch over(Thread thread, Supplier<String> input) {
        Watch watch = new Watch();
        Thread looking = new Thread(() -> watch.look(thread, input), "fuzz-watch");
        looking.setDaemon(true);
        looking.start();
        return watch;
    }

    @Override
    public void close() {
        done = true;
    }

    private void look(Thread thread, Supplier<String> input) {
        String seen = "";
        long since = 0;
        long sinceNanos = 0;
        while (!done && thread.isAlive()) {
            String now = input.get();
            long used = PROCESSOR.getThreadCpuTime(thread.getId());
            if (!now.equals(seen)) {
                seen = now;
                since = used;
                sinceNanos = System.nanoTime();
            } else if (used - since > MOST_MILLIS * 1_000_000 || System.nanoTime() - sinceNanos > 600_000_000_000L) {
                System.err.println("hangs: " + seen);
                Arrays.stream(thread.getStackTrace()).forEach(System.err::println);
                Runtime.getRuntime().halt(3);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
