package org.consilium.assessment.adapter.process;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that watch over readings: the clock, the switch, the engine's lease. */
final class ModelThreads {
    private static final int END_SECONDS = 2;

    private final ExecutorService guards;

    ModelThreads(int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4 * size), work -> {
                    Thread thread = new Thread(work, "model-guard-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        guards = threads;
    }

    /** Runs what waits for a reading. */
    void guard(Runnable work) {
        guards.execute(work);
    }

    /** Lets those whose reading has ended put its order in order, for a moment. */
    void stop() {
        guards.shutdown();
        try {
            if (guards.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        guards.shutdownNow();
    }
}
