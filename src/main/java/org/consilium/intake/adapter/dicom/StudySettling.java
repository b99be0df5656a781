package org.consilium.intake.adapter.dicom;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.dicom.receive.StudyArrivals;
import org.consilium.dicom.receive.StudyCompleteness;
import org.consilium.dicom.receive.StudyCompleteness.Decision;
import org.consilium.intake.CaseIntake;
import org.consilium.intake.adapter.store.Arrivals;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Looks for studies that seem complete and hands each to the case intake.
 *
 * <p>Everything that it goes by is in the database: a killed node's studies are found by the next look of any node, and a
 * row lock gives each study to one node at a time.
 */
@ApplicationScoped
class StudySettling {
    private static final Logger LOG = Logger.getLogger(StudySettling.class);
    private static final int TRANSACTION_SECONDS = 600;

    private final DicomSettings settings;
    private final Arrivals arrivals;
    private final CaseIntake intake;
    private final AssociationBook associations;
    private final Clock clock;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(named("intake-looking"));
    private final ExecutorService settling;
    private final StudyCompleteness completeness;

    StudySettling(
            DicomSettings settings,
            Arrivals arrivals,
            CaseIntake intake,
            AssociationBook associations,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.intake = intake;
        this.associations = associations;
        this.clock = clock;
        this.settling = Executors.newFixedThreadPool(settings.settlingThreads(), named("intake-settling"));
        this.completeness =
                new StudyCompleteness(settings.quietTime(), settings.quietTimeAfterInterruption(), settings.patience());
        meters.gauge("consilium.studies.waiting", waiting);
    }

    void serverStarts(@Observes @Priority(400) StartupEvent event) {
        long every = Math.max(50, settings.lookEvery().toMillis());
        var unused = looking.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void serverStops(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        looking.shutdownNow();
        settling.shutdown();
        if (!settling.awaitTermination(10, TimeUnit.SECONDS)) {
            settling.shutdownNow();
        }
    }

    private void look() {
        try {
            associations.beat();
            Instant now = clock.instant();
            Map<UUID, StudyArrivals> fresh = arrivals.fresh(now);
            waiting.set(fresh.size());
            fresh.forEach((study, arrived) -> {
                if (completeness.decide(arrived, now) instanceof Decision.Complete && inHand.add(study)) {
                    settling.execute(() -> settle(study));
                }
            });
        } catch (RuntimeException unavailable) {
            // The next look tries again; nothing is lost, it is all in the database.
            LOG.warnf(
                    "event=intake.look outcome=failed cause=%s",
                    unavailable.getClass().getSimpleName());
        }
    }

    private void settle(UUID study) {
        MDC.put("trace", study.toString());
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .run(() -> arrivals.take(study).ifPresent(intake::receive));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "event=study.settled trace=%s outcome=failed", study);
            postpone(study);
        } finally {
            MDC.remove("trace");
            inHand.remove(study);
        }
    }

    private void postpone(UUID study) {
        try {
            arrivals.postpone(study, clock.instant());
        } catch (RuntimeException unavailable) {
            LOG.warnf("event=study.postponed trace=%s outcome=failed", study);
        }
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> new Thread(task, name + "-" + number.incrementAndGet());
    }
}
