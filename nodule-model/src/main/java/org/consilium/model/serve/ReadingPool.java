package org.consilium.model.serve;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.model.StopSignal;

/**
 * The only threads that read: so many readings at a time, so many waiting, all their parallel parts on so many cores.
 *
 * <p>A reading whose model does not react to being stopped keeps its place until it ends; others are turned away rather
 * than more threads begun.
 */
public final class ReadingPool implements AutoCloseable {
    private final Limits limits;
    private final ThreadPoolExecutor readers;
    private final ForkJoinPool cores;
    /** Readings that wait or run; whoever waits for one must hear that the pool was closed. */
    private final Set<Reading<?>> open = ConcurrentHashMap.newKeySet();

    public ReadingPool(Limits limits) {
        this.limits = limits;
        AtomicInteger number = new AtomicInteger();
        this.readers = new ThreadPoolExecutor(
                limits.readings(),
                limits.readings(),
                30,
                TimeUnit.SECONDS,
                limits.queued() == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(limits.queued()),
                work -> {
                    Thread thread = new Thread(work, "model-read-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.readers.allowCoreThreadTimeOut(true);
        this.cores = new ForkJoinPool(limits.cores(), ReadingPool::core, (thread, broken) -> {}, false);
    }

    /** A thread that sees this module's classes, as those of a server's other pools do. */
    private static ForkJoinWorkerThread core(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setContextClassLoader(ReadingPool.class.getClassLoader());
        return thread;
    }

    /** What is done for one series; parallel streams in it use this pool's cores. */
    @FunctionalInterface
    public interface Work<T> {
        T read(StopSignal signal) throws Exception;
    }

    /** Begins a reading, or lets it wait. */
    public <T> Reading<T> begin(Work<T> work) throws PoolFull {
        Reading<T> reading = new Reading<>(limits.time());
        open.add(reading);
        try {
            readers.execute(() -> onCores(reading, work));
            return reading;
        } catch (RejectedExecutionException full) {
            open.remove(reading);
            throw new PoolFull(readers.getQueue().size());
        }
    }

    private <T> void onCores(Reading<T> reading, Work<T> work) {
        try {
            cores.submit(() -> reading.run(work)).join();
        } catch (CancellationException | RejectedExecutionException closed) {
            reading.abandon();
        } finally {
            open.remove(reading);
        }
    }

    public Limits limits() {
        return limits;
    }

    /** Readings that hold a thread now, stopped ones included until they end. */
    public int running() {
        return readers.getActiveCount();
    }

    public int waiting() {
        return readers.getQueue().size();
    }

    /** Ends every reading before its thread is interrupted: an interrupted model would look like a broken one. */
    @Override
    public void close() {
        readers.shutdown();
        open.forEach(Reading::abandon);
        readers.shutdownNow();
        cores.shutdownNow();
    }
}
