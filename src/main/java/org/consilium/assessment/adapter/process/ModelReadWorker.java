package org.consilium.assessment.adapter.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.consilium.assessment.ModelExplaining;
import org.consilium.assessment.ModelLoad;
import org.consilium.assessment.ModelReading;
import org.consilium.assessment.ModelSettings;
import org.consilium.assessment.PriorReading;
import org.consilium.assessment.Round;
import org.consilium.assessment.adapter.process.ModelReadOrders.Order;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.model.serve.Ended;
import org.consilium.model.serve.Limits;
import org.consilium.model.serve.PoolFull;
import org.consilium.model.serve.ReadingPool;
import org.jboss.logging.Logger;

/**
 * Has the model read what the process orders, on a few threads of its own: no order is taken while none is free, so what
 * waits does so in the engine, where every node sees it.
 *
 * <p>A node that dies gives no more signs of life, and another takes its order. The switch ends a reading that runs.
 *
 * <p>A reading that fails is tried again; after the last attempt the failure is sealed like a read, and the process goes on
 * to the human path once the blind read is locked. Logs name the case and the kind of an exception, nothing else.
 */
@Unremovable
@ApplicationScoped
class ModelReadWorker implements ModelLoad {
    private static final Logger LOG = Logger.getLogger(ModelReadWorker.class);
    /** How often a running reading looks at the switch. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ModelReadOrders orders;
    private final ModelReading reading;
    private final ModelSettings settings;
    private final MeterRegistry meters;
    private final ModelThreads threads;
    private final ReadingPool pool;
    private final List<IdleTurn<?, ?>> idle;
    private final Semaphore free;
    private volatile boolean down;

    ModelReadWorker(
            ModelReadOrders orders,
            ModelReading reading,
            ModelExplaining explaining,
            PriorReading priors,
            ModelSettings settings,
            MeterRegistry meters) {
        this.orders = orders;
        this.reading = reading;
        this.settings = settings;
        this.meters = meters;
        this.threads = new ModelThreads(settings.threads());
        this.pool = new ReadingPool(new Limits(
                settings.threads(), 0, settings.cores(), settings.timeLimit(), (long) settings.memoryMib() << 20));
        this.free = new Semaphore(settings.threads());
        this.idle = List.of(
                new IdleTurn<>(explaining, pool, this::readWaits), new IdleTurn<>(priors, pool, this::readWaits));
    }

    /** Looks for orders while there are threads to serve them; a stopped reading keeps its own until it has reacted. */
    @Scheduled(every = "{consilium.model.poll:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean more = settings.enabled() && !down;
        while (more && pool.running() < settings.threads() && free.tryAcquire()) {
            more = serveOne();
        }
    }

    /** What runs ends as stopped, so that its order is free for other nodes at once. */
    void stop(@Observes ShutdownEvent event) {
        down = true;
        pool.close();
        threads.stop();
    }

    @Override
    public Load now() {
        return new Load(pool.running(), settings.threads());
    }

    /** Whether there was an order, or other work while nobody waits for a read; its thread gives the permit back, otherwise it goes back at once. */
    private boolean serveOne() {
        boolean served = false;
        try {
            Optional<Order> order = orders.take(1, settings.lease()).stream().findFirst();
            order.ifPresent(taken -> threads.guard(() -> andFree(() -> serve(taken))));
            served = order.isPresent() || idleOne();
            return served;
        } finally {
            if (!served) {
                free.release();
            }
        }
    }

    /** Whether more reads are ordered than there are threads at rest. */
    private boolean readWaits() {
        return orders.waiting() > free.availablePermits();
    }

    private boolean idleOne() {
        for (IdleTurn<?, ?> turn : idle) {
            Optional<Runnable> work = turn.take();
            if (work.isPresent()) {
                threads.guard(() -> andFree(work.get()));
                return true;
            }
        }
        return false;
    }

    private void andFree(Runnable work) {
        try {
            work.run();
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
            end(order, round.get(), read(order, round.get()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (PoolFull full) {
            orders.retry(order, attemptsLeft(order), settings.pause());
        } catch (RuntimeException ended) {
            failed(order, round.get(), ended.getClass().getSimpleName());
        } finally {
            meters.timer("consilium.model.reading").record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Reads, looking at the switch all the time and telling the engine every so often that this node is alive. */
    private Ended<ModelRead> read(Order order, Round round) throws InterruptedException, PoolFull {
        Heartbeat heartbeat = new Heartbeat(orders, order, settings.lease());
        return pool.<ModelRead>begin(stop -> reading.read(round, stop))
                .await(PAUSE, () -> reading.mayRead() && heartbeat.beats());
    }

    private void end(Order order, Round round, Ended<ModelRead> ended) throws InterruptedException {
        if (ended instanceof Ended.Answered<ModelRead> answered) {
            seal(order, round, answered.answer());
            readAlong(round);
        } else if (ended instanceof Ended.Stopped && !reading.mayRead()) {
            seal(order, round, ModelReading.SWITCHED_OFF);
        } else if (ended instanceof Ended.OutOfTime) {
            failed(order, round, "TimeLimit");
        } else if (ended instanceof Ended.Broken<ModelRead> broken) {
            failed(order, round, broken.kind());
        } else {
            orders.retry(order, attemptsLeft(order), Duration.ZERO);
        }
    }

    /** Has the shadow read too, once nobody waits for this round any more; whatever becomes of it changes nothing. */
    private void readAlong(Round round) throws InterruptedException {
        Optional<String> shadow = reading.shadow(round);
        try {
            if (shadow.isPresent()) {
                Ended<ModelRead> ended = pool.<ModelRead>begin(stop -> reading.readAlong(shadow.get(), round, stop))
                        .await(PAUSE, reading::mayRead);
                if (ended instanceof Ended.Answered<ModelRead> answered) {
                    reading.keepAlong(shadow.get(), round, answered.answer());
                }
            }
        } catch (PoolFull | RuntimeException none) {
            LOG.infof(
                    "event=model.shadow.none case=%s kind=%s",
                    round.caseId(), none.getClass().getSimpleName());
        }
    }

    private void seal(Order order, Round round, ModelRead read) {
        reading.seal(round, read, () -> orders.complete(order));
        LOG.infof("event=model.reading.sealed case=%s round=%d", round.caseId(), round.number());
    }

    private int attemptsLeft(Order order) {
        return order.attemptsLeft().orElse(settings.attempts());
    }

    /** Also where sealing failed, for example because two transactions met: the next attempt reads anew. */
    private void failed(Order order, Round round, String kind) {
        int left = attemptsLeft(order) - 1;
        LOG.warnf("event=model.reading.attempt-ended case=%s round=%d kind=%s", round.caseId(), round.number(), kind);
        if (left > 0) {
            orders.retry(order, left, settings.pause());
        } else {
            seal(order, round, new ModelRead.Failed("ATTEMPTS_USED_UP"));
        }
    }
}
