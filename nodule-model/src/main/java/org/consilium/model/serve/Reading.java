package org.consilium.model.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.consilium.model.StopSignal;

/**
 * One series that waits to be read or is read.
 *
 * @param <T> what the answer is
 */
public final class Reading<T> implements StopSignal {
    private final CompletableFuture<Ended<T>> end = new CompletableFuture<>();
    private final long limitNanos;
    private volatile long startedNanos = Long.MIN_VALUE;
    private volatile boolean stopped;

    Reading(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    void run(ReadingPool.Work<T> work) {
        startedNanos = System.nanoTime();
        end.complete(endOf(work));
    }

    /** What a stopped reading answers or throws, an interrupted wait for example, says nothing about the model. */
    private Ended<T> endOf(ReadingPool.Work<T> work) {
        try {
            Optional<T> answer = stopped ? Optional.empty() : Optional.of(work.read(this));
            if (stopped || answer.isEmpty()) {
                return new Ended.Stopped<>();
            }
            return isOutOfTime() ? new Ended.OutOfTime<>() : new Ended.Answered<>(answer.get());
        } catch (Exception | Error broken) {
            return stopped
                    ? new Ended.Stopped<>()
                    : new Ended.Broken<>(broken.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isStopped() {
        return stopped || isOutOfTime();
    }

    private boolean isOutOfTime() {
        long started = startedNanos;
        return started != Long.MIN_VALUE && System.nanoTime() - started > limitNanos;
    }

    /** Nobody wants the answer any more. */
    public void stop() {
        stopped = true;
    }

    /** The pool was closed: there will be no answer. */
    void abandon() {
        stop();
        end.complete(new Ended.Stopped<>());
    }

    /**
     * Waits for the end, and asks every so often whether it may go on: a switch that was turned off in between ends the
     * wait within one such pause, whatever the model is doing.
     */
    public Ended<T> await(Duration pause, BooleanSupplier mayGoOn) throws InterruptedException {
        try {
            while (true) {
                if (!mayGoOn.getAsBoolean()) {
                    return new Ended.Stopped<>();
                }
                if (isOutOfTime()) {
                    return new Ended.OutOfTime<>();
                }
                Optional<Ended<T>> ended = endWithin(pause);
                if (ended.isPresent()) {
                    return ended.get();
                }
            }
        } finally {
            stop();
        }
    }

    private Optional<Ended<T>> endWithin(Duration pause) throws InterruptedException {
        try {
            return Optional.of(end.get(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an end is always a value", impossible);
        }
    }
}
