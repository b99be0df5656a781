package org.consilium.assessment.adapter.process;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read, and those that watch the clock over them.
 *
 * <p>A reading that hangs keeps its thread; what queues behind it runs out of time and counts as a failed attempt.
 */
final class ModelThreads {
    private final ExecutorService guards;
    private final ExecutorService readers;

    ModelThreads(int size) {
        guards = bounded("model-guard-", size);
        readers = bounded("model-read-", size);
    }

    /** Runs what waits for a reading. */
    void guard(Runnable work) {
        guards.execute(work);
    }

    /** @throws java.util.concurrent.RejectedExecutionException where all readers hang and others queue behind them */
    <T> Future<T> read(Callable<T> work) {
        return readers.submit(work);
    }

    void stop() {
        guards.shutdownNow();
        readers.shutdownNow();
    }

    private static ExecutorService bounded(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4 * size), work -> {
                    Thread thread = new Thread(work, name + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
