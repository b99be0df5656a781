package org.consilium.intake.adapter.imaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseOpened;
import org.consilium.intake.CaseRevised;
import org.consilium.intake.CaseSeries;
import org.jboss.logging.Logger;

/**
 * Makes assets as soon as a case holds new series, so that whoever opens it need not wait.
 *
 * <p>It begins after the case is committed, one case at a time. What does not get its turn, or fails, is made when it is first
 * asked for.
 */
@ApplicationScoped
class AssetImport {
    private static final Logger LOG = Logger.getLogger(AssetImport.class);
    private static final int CASES_WAITING = 1000;

    private final CaseBook book;
    private final AssetShelf shelf;
    private final ThreadPoolExecutor making = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(CASES_WAITING),
            task -> new Thread(task, "assets-import"),
            new ThreadPoolExecutor.DiscardPolicy());

    AssetImport(CaseBook book, AssetShelf shelf) {
        this.book = book;
        this.shelf = shelf;
    }

    /** Only so that the bean is there before the first case. */
    void serverStarts(@Observes @Priority(500) StartupEvent event) {
        making.prestartCoreThread();
    }

    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseOpened opened) {
        making.execute(() -> make(opened.id()));
    }

    void revised(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseRevised revised) {
        making.execute(() -> make(revised.id()));
    }

    void serverStops(@Observes @Priority(1) ShutdownEvent event) {
        making.shutdownNow();
    }

    private void make(CaseId id) {
        try {
            List<CaseSeries> series = QuarkusTransaction.requiringNew().call(() -> book.newestSeries(id));
            for (CaseSeries each : series) {
                long start = System.nanoTime();
                shelf.whole(each).get();
                LOG.infof(
                        "event=assets.made case=%s slices=%d millis=%d",
                        id, each.facts().slices(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | RuntimeException failed) {
            LOG.warnf(
                    "event=assets.failed case=%s cause=%s",
                    id, failed.getClass().getSimpleName());
        }
    }
}
