package org.consilium.model.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that train networks beside each other. Each network is trained by one thread from its own seed and shares nothing
 * with the others while it learns, so that the numbers do not depend on how many threads there are.
 */
final class Crew {
    private final int threads;

    /** @param threads networks in training at one time, at least one */
    Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("training needs at least one thread, not " + threads);
        }
        this.threads = threads;
    }

    /**
     * Does all of the work and returns the results in its order. When one part fails, those that have not begun are left
     * out and its failure is thrown.
     */
    <T> List<T> all(List<Callable<T>> work) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> begun = work.stream().map(pool::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : begun) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the training was interrupted", stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What a part failed of: unchecked failures as they are, all others to be thrown as one of reading or writing. */
    private static IOException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
    }
}
