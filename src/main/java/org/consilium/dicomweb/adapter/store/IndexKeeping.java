package org.consilium.dicomweb.adapter.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consilium.dicomweb.ArchiveIndex;
import org.jboss.logging.Logger;

/** Takes headers into the index while nobody waits for them. */
@ApplicationScoped
class IndexKeeping {
    private static final Logger LOG = Logger.getLogger(IndexKeeping.class);
    private static final int EVERY_SECONDS = 2;

    private final ArchiveIndex index;
    private final ScheduledExecutorService taking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "dicomweb-index"));

    IndexKeeping(ArchiveIndex index) {
        this.index = index;
    }

    void serverStarts(@Observes @Priority(400) StartupEvent event) {
        var unused = taking.scheduleWithFixedDelay(this::take, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void serverStops(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        taking.shutdown();
        if (!taking.awaitTermination(5, TimeUnit.SECONDS)) {
            taking.shutdownNow();
        }
    }

    private void take() {
        try {
            index.takeIn();
        } catch (RuntimeException unavailable) {
            // Comes again in a moment; a search waits for it by itself.
            LOG.warnf(
                    "event=dicomweb.index outcome=failed cause=%s",
                    unavailable.getClass().getSimpleName());
        }
    }
}
