package org.consilium.exchange.adapter.dicom;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consilium.exchange.DecisionsToReport;
import org.consilium.exchange.Deliveries;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.exchange.Delivery;
import org.consilium.exchange.ExchangeSettings;
import org.consilium.exchange.ReportedDecision;
import org.consilium.exchange.WriteBack;
import org.consilium.peers.KnownPeers;
import org.jboss.logging.Logger;

/** Delivers what is due, one after the other; what fails comes again later, each time after a longer wait. */
@ApplicationScoped
class Delivering {
    private static final Logger LOG = Logger.getLogger(Delivering.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private final Deliveries deliveries;
    private final DecisionsToReport decisions;
    private final DecisionObjects objects;
    private final StoreSending storing;
    private final WebSending web;
    private final WriteBack writeBack;
    private final KnownPeers peers;
    private final ExchangeSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "exchange-delivering"));

    Delivering(
            Deliveries deliveries,
            DecisionsToReport decisions,
            DecisionObjects objects,
            StoreSending storing,
            WebSending web,
            WriteBack writeBack,
            KnownPeers peers,
            ExchangeSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.objects = objects;
        this.storing = storing;
        this.web = web;
        this.writeBack = writeBack;
        this.peers = peers;
        this.settings = settings;
        this.clock = clock;
    }

    void serverStarts(@Observes @Priority(400) StartupEvent event) {
        long every = Math.max(50, settings.lookEvery().toMillis());
        var unused = looking.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void serverStops(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        looking.shutdown();
        if (!looking.awaitTermination(10, TimeUnit.SECONDS)) {
            looking.shutdownNow();
        }
    }

    private void look() {
        try {
            Optional<Delivery> due = deliveries.takeDue(clock.instant(), LEASE);
            while (due.isPresent()) {
                deliver(due.get());
                due = deliveries.takeDue(clock.instant(), LEASE);
            }
        } catch (RuntimeException unavailable) {
            LOG.warnf(
                    "event=write-back.look outcome=failed cause=%s",
                    unavailable.getClass().getSimpleName());
        }
    }

    private void deliver(Delivery delivery) {
        try {
            List<MadeObject> made = made(delivery);
            send(delivery, made);
            writeBack.delivered(delivery, made.size());
            LOG.infof("event=write-back.stored case=%s peer=%s", delivery.caseId(), delivery.peer());
        } catch (SendFailure failure) {
            failed(delivery, failure);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "event=write-back.broken case=%s peer=%s", delivery.caseId(), delivery.peer());
            failed(delivery, new SendFailure("not-made", true));
        }
    }

    private List<MadeObject> made(Delivery delivery) throws SendFailure {
        List<MadeObject> kept = deliveries.objects(delivery.signature());
        if (!kept.isEmpty()) {
            return kept;
        }
        ReportedDecision decision = QuarkusTransaction.requiringNew()
                .call(() -> decisions.of(delivery.caseId(), delivery.signature()))
                .orElseThrow(() -> new SendFailure("superseded", false));
        List<MadeObject> fresh = QuarkusTransaction.requiringNew().call(() -> objects.of(delivery.caseId(), decision));
        deliveries.keep(delivery.caseId(), delivery.signature(), fresh, clock.instant());
        // What another node kept first counts.
        return deliveries.objects(delivery.signature());
    }

    private void send(Delivery delivery, List<MadeObject> made) throws SendFailure {
        Optional<KnownPeers.WebAddress> address = peers.web(delivery.peer());
        if (address.isPresent()) {
            web.send(address.get(), made);
        } else {
            storing.send(delivery.peer(), made);
        }
    }

    private void failed(Delivery delivery, SendFailure failure) {
        Delivery.State state = !failure.worthRepeating()
                ? Delivery.State.REFUSED
                : delivery.attempts() >= settings.maxAttempts() ? Delivery.State.GIVEN_UP : Delivery.State.WAITING;
        LOG.warnf(
                "event=write-back.failed case=%s peer=%s problem=%s attempts=%d state=%s",
                delivery.caseId(), delivery.peer(), failure.problem(), delivery.attempts(), state);
        deliveries.failed(delivery.id(), state, failure.problem(), next(delivery.attempts()));
    }

    private Instant next(int attempts) {
        long wait = settings.firstRetry().toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
        return clock.instant().plusMillis(Math.min(wait, settings.longestRetry().toMillis()));
    }
}
