package org.consilium.intake.adapter.imaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** The threads that image work runs on, and the bound on how much of it may wait. */
@ApplicationScoped
public class ImagingThreads {
    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    ImagingThreads(ImagingSettings settings) {
        this.threads = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                task -> new Thread(task, "imaging-" + number.incrementAndGet()));
    }

    /** @throws Refusal {@code overloaded} where too much waits already */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException full) {
            throw Refusal.of(Problem.OVERLOADED);
        }
    }

    void serverStops(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
