package org.consilium.assessment.adapter.process;

import java.time.Duration;
import java.util.Optional;
import org.consilium.assessment.IdleWork;
import org.consilium.model.serve.Ended;
import org.consilium.model.serve.PoolFull;
import org.consilium.model.serve.ReadingPool;
import org.jboss.logging.Logger;

/** Does one piece of idle work on the readers' pool, within its time limit; whatever comes of it changes no read. */
final class IdleTurn<O, R> {
    private static final Logger LOG = Logger.getLogger(IdleTurn.class);
    /** How often running work looks at switch and clock. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final IdleWork<O, R> work;
    private final ReadingPool pool;

    IdleTurn(IdleWork<O, R> work, ReadingPool pool) {
        this.work = work;
        this.pool = pool;
    }

    /** What is to be done now, with its order taken; empty where nothing waits. */
    Optional<Runnable> take() {
        return work.take().map(order -> () -> serve(order));
    }

    /** Logs name the work and the kind of an exception, nothing else. */
    private void serve(O order) {
        String kind = "TIME_LIMIT";
        try {
            long end = System.nanoTime() + work.limit().toNanos();
            Ended<R> ended = pool.<R>begin(stop -> work.work(order, stop))
                    .await(PAUSE, () -> work.mayGoOn() && System.nanoTime() < end);
            if (ended instanceof Ended.Answered<R> answered) {
                work.keep(order, answered.answer());
                return;
            }
            kind = ended instanceof Ended.Broken<R> broken ? broken.kind() : kind;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (PoolFull | RuntimeException failed) {
            kind = failed.getClass().getSimpleName();
        }
        LOG.warnf("event=model.%s.attempt-ended kind=%s", work.name(), kind);
        work.failed(order, kind);
    }
}
