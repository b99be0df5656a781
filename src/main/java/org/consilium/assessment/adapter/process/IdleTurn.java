package org.consilium.assessment.adapter.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.consilium.assessment.IdleWork;
import org.consilium.model.serve.Ended;
import org.consilium.model.serve.PoolFull;
import org.consilium.model.serve.ReadingPool;
import org.jboss.logging.Logger;

/**
 * Does one piece of idle work on the readers' pool, within its time limit and until a read waits for its thread; whatever
 * comes of it changes no read.
 */
final class IdleTurn<O, R> {
    private static final Logger LOG = Logger.getLogger(IdleTurn.class);
    /** How often running work looks at switch, clock and reads that wait. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final IdleWork<O, R> work;
    private final ReadingPool pool;
    private final BooleanSupplier readWaits;

    IdleTurn(IdleWork<O, R> work, ReadingPool pool, BooleanSupplier readWaits) {
        this.work = work;
        this.pool = pool;
        this.readWaits = readWaits;
    }

    /** What is to be done now, with its order taken; empty where nothing waits. */
    Optional<Runnable> take() {
        return work.take().map(order -> () -> serve(order));
    }

    private void serve(O order) {
        try {
            long end = System.nanoTime() + work.limit().toNanos();
            Ended<R> ended = pool.<R>begin(stop -> work.work(order, stop))
                    .await(PAUSE, () -> work.mayGoOn() && System.nanoTime() < end && !readWaits.getAsBoolean());
            boolean outOfTime = System.nanoTime() >= end;
            if (ended instanceof Ended.Answered<R> answered) {
                work.keep(order, answered.answer());
            } else if (ended instanceof Ended.Broken<R> broken) {
                failed(order, broken.kind());
            } else if (ended instanceof Ended.OutOfTime || outOfTime) {
                failed(order, "TIME_LIMIT");
            } else {
                putOff(order);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (PoolFull full) {
            putOff(order);
        } catch (RuntimeException failed) {
            failed(order, failed.getClass().getSimpleName());
        }
    }

    private void putOff(O order) {
        LOG.infof("event=model.%s.put-off", work.name());
        work.putOff(order);
    }

    /** Logs name the work and the kind of an exception, nothing else. */
    private void failed(O order, String kind) {
        LOG.warnf("event=model.%s.attempt-ended kind=%s", work.name(), kind);
        work.failed(order, kind);
    }
}
