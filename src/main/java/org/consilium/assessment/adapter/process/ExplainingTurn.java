package org.consilium.assessment.adapter.process;

import java.time.Duration;
import java.util.Optional;
import org.consilium.assessment.Explanations.Order;
import org.consilium.assessment.ModelExplaining;
import org.consilium.assessment.ModelSettings;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.model.serve.Ended;
import org.consilium.model.serve.PoolFull;
import org.consilium.model.serve.ReadingPool;
import org.jboss.logging.Logger;

/** Explains one sealed read on the readers' pool, within a time limit of its own; whatever comes of it changes no read. */
final class ExplainingTurn {
    private static final Logger LOG = Logger.getLogger(ExplainingTurn.class);
    /** How often a running explanation looks at switch and clock. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ModelExplaining explaining;
    private final ModelSettings settings;
    private final ReadingPool pool;

    ExplainingTurn(ModelExplaining explaining, ModelSettings settings, ReadingPool pool) {
        this.explaining = explaining;
        this.settings = settings;
        this.pool = pool;
    }

    Optional<Order> take() {
        return explaining.take();
    }

    /** Explains and seals; logs name the case and the kind of an exception, nothing else. */
    void serve(Order order) {
        String kind = "Stopped";
        try {
            long end = System.nanoTime() + settings.explainLimit().toNanos();
            Ended<ModelExplained> ended = pool.<ModelExplained>begin(stop -> explaining.explain(order, stop))
                    .await(PAUSE, () -> explaining.mayGoOn() && System.nanoTime() < end);
            if (ended instanceof Ended.Answered<ModelExplained> answered) {
                explaining.keep(order, answered.answer());
                return;
            }
            kind = ended instanceof Ended.Broken<ModelExplained> broken ? broken.kind() : "TIME_LIMIT";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (PoolFull | RuntimeException failed) {
            kind = failed.getClass().getSimpleName();
        }
        LOG.warnf("event=model.explaining.attempt-ended case=%s kind=%s", order.caseId(), kind);
        explaining.failed(order, kind);
    }
}
