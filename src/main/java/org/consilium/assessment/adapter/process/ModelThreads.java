package org.consilium.assessment.adapter.process;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that read, and those that watch the clock over them; a reading that hangs keeps its thread. */
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

    /** @throws java.util.concurrent.RejectedExecutionException where all readers are busy or hang */
    <T> Future<T> read(Callable<T> work) {
        return readers.submit(work);
    }

    void stop() {
        guards.shutdownNow();
        readers.shutdownNow();
    }

    private static ExecutorService bounded(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, size, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
