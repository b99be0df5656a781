package org.consilium.assessment.adapter.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consilium.assessment.ModelReading;
import org.consilium.assessment.ModelSettings;
import org.consilium.assessment.Round;
import org.consilium.assessment.adapter.process.ModelReadOrders.Order;
import org.consilium.assessment.domain.ModelRead;
import org.jboss.logging.Logger;

/**
 * Has the model read what the process orders, on a few threads of its own.
 *
 * <p>A reading that fails is tried again; after the last attempt the failure is sealed like a read, and the process goes on
 * to the human path once the blind read is locked. Logs name the case and the kind of an exception, nothing else.
 */
@Unremovable
@ApplicationScoped
class ModelReadWorker {
    private static final Logger LOG = Logger.getLogger(ModelReadWorker.class);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final ModelReadOrders orders;
    private final ModelReading reading;
    private final ModelSettings settings;
    private final MeterRegistry meters;
    private final ModelThreads threads;
    private final Semaphore free;

    ModelReadWorker(ModelReadOrders orders, ModelReading reading, ModelSettings settings, MeterRegistry meters) {
        this.orders = orders;
        this.reading = reading;
        this.settings = settings;
        this.meters = meters;
        this.threads = new ModelThreads(settings.threads());
        this.free = new Semaphore(settings.threads());
    }

    /** Looks for orders while there are threads to serve them. */
    @Scheduled(every = "{consilium.model.poll:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean more = settings.enabled();
        while (more && free.tryAcquire()) {
            more = serveOne();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.stop();
    }

    /** Whether there was an order; its thread gives the permit back, otherwise it goes back at once. */
    private boolean serveOne() {
        boolean served = false;
        try {
            Optional<Order> order =
                    orders.take(1, settings.timeLimit().plus(MARGIN)).stream().findFirst();
            order.ifPresent(taken -> threads.guard(() -> serveAndFree(taken)));
            served = order.isPresent();
            return served;
        } finally {
            if (!served) {
                free.release();
            }
        }
    }

    private void serveAndFree(Order order) {
        try {
            serve(order);
        } finally {
            free.release();
        }
    }

    private void serve(Order order) {
        long start = System.nanoTime();
        Optional<Round> round = reading.order(order.caseId());
        if (round.isEmpty()) {
            return;
        }
        try {
            seal(order, round.get(), inTime(round.get()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException ended) {
            ended(order, round.get(), ended);
        } finally {
            meters.timer("consilium.model.reading").record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private ModelRead inTime(Round round) throws InterruptedException, ExecutionException, TimeoutException {
        Future<ModelRead> read = threads.read(() -> reading.read(round));
        try {
            return read.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            read.cancel(true);
        }
    }

    private void seal(Order order, Round round, ModelRead read) {
        reading.seal(round, read, () -> orders.complete(order));
        LOG.infof("event=model.reading.sealed case=%s round=%d", round.caseId(), round.number());
    }

    /** Also where sealing failed, for example because two transactions met: the next attempt reads anew. */
    private void ended(Order order, Round round, Exception why) {
        int left = order.attemptsLeft().orElse(settings.attempts()) - 1;
        Throwable cause = why instanceof ExecutionException && why.getCause() != null ? why.getCause() : why;
        LOG.warnf(
                "event=model.reading.attempt-ended case=%s round=%d kind=%s",
                round.caseId(), round.number(), cause.getClass().getSimpleName());
        if (left > 0) {
            orders.retry(order, left, settings.pause());
        } else {
            seal(order, round, new ModelRead.Failed("ATTEMPTS_USED_UP"));
        }
    }
}
