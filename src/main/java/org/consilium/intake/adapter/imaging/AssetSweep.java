package org.consilium.intake.adapter.imaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consilium.intake.CaseBook;
import org.jboss.logging.Logger;

/** Removes assets of series that no case holds any more, and makes room while the disk is nearly full. */
@ApplicationScoped
class AssetSweep {
    private static final Logger LOG = Logger.getLogger(AssetSweep.class);
    private static final int LOOKS_A_SWEEP = 60;

    private final AssetFolder folder;
    private final CaseBook book;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "assets-sweep"));
    private int looks;

    AssetSweep(AssetFolder folder, CaseBook book) {
        this.folder = folder;
        this.book = book;
    }

    void serverStarts(@Observes @Priority(500) StartupEvent event) {
        var unused = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    void serverStops(@Observes @Priority(2) ShutdownEvent event) {
        looking.shutdownNow();
    }

    private void look() {
        try {
            folder.makeRoom();
            if (looks++ % LOOKS_A_SWEEP == 0) {
                sweep();
            }
        } catch (IOException | RuntimeException unavailable) {
            LOG.warnf(
                    "event=assets.sweep outcome=failed cause=%s",
                    unavailable.getClass().getSimpleName());
        }
    }

    /** Goes with the study: once no case has the series, its assets go too. */
    void sweep() throws IOException {
        folder.sweepDrafts();
        List<String> here = folder.digests();
        here.stream()
                .filter(digest -> !QuarkusTransaction.requiringNew().call(() -> book.isHeld(digest)))
                .forEach(digest -> {
                    LOG.infof("event=assets.removed cause=no-case series=%s", digest);
                    folder.remove(digest);
                });
    }
}
