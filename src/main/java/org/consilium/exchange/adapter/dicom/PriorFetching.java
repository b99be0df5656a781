package org.consilium.exchange.adapter.dicom;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.exchange.ExchangeSettings;
import org.consilium.exchange.PriorOrders;
import org.consilium.exchange.PriorOrders.Order;
import org.consilium.exchange.PriorOrders.Prior;
import org.consilium.exchange.PriorOrders.State;
import org.consilium.exchange.PriorOrders.Subject;
import org.consilium.intake.DicomAddress;
import org.consilium.peers.KnownPeers;
import org.jboss.logging.Logger;

/** Asks peers for earlier studies of new cases, and fetches the newest few. */
@ApplicationScoped
class PriorFetching {
    private static final Logger LOG = Logger.getLogger(PriorFetching.class);
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 10;

    private final PriorOrders orders;
    private final KnownPeers peers;
    private final PriorRetrieval retrieval;
    private final DicomAddress own;
    private final ExchangeSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "exchange-priors"));

    PriorFetching(
            PriorOrders orders,
            KnownPeers peers,
            PriorRetrieval retrieval,
            DicomAddress own,
            ExchangeSettings settings,
            Clock clock) {
        this.orders = orders;
        this.peers = peers;
        this.retrieval = retrieval;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
    }

    void serverStarts(@Observes @Priority(400) StartupEvent event) {
        long every = Math.max(50, settings.lookEvery().toMillis());
        var unused = looking.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void serverStops(@Observes @Priority(2) ShutdownEvent event) {
        looking.shutdownNow();
    }

    private void look() {
        try {
            Optional<Order> due = orders.takeDue(clock.instant(), LEASE);
            while (due.isPresent()) {
                answer(due.get());
                due = orders.takeDue(clock.instant(), LEASE);
            }
        } catch (RuntimeException unavailable) {
            LOG.warnf(
                    "event=priors.look outcome=failed cause=%s",
                    unavailable.getClass().getSimpleName());
        }
    }

    private void answer(Order order) {
        try {
            Optional<Subject> subject = orders.subject(order.caseId());
            Optional<DicomPeer> peer = peers.calling(order.peer(), new AeTitle(own.aeTitle()));
            if (subject.isPresent() && peer.isPresent()) {
                fetch(order, peer.get(), subject.get());
            }
            orders.done(order);
        } catch (PeerFailure failure) {
            boolean forGood = order.attempts() >= MOST_ATTEMPTS;
            LOG.warnf(
                    "event=priors.failed case=%s peer=%s attempts=%d", order.caseId(), order.peer(), order.attempts());
            long wait = settings.firstRetry().toMillis() << Math.min(MOST_ATTEMPTS, order.attempts());
            orders.failed(
                    order,
                    forGood,
                    "unreachable",
                    clock.instant()
                            .plusMillis(Math.min(wait, settings.longestRetry().toMillis())));
        }
    }

    private void fetch(Order order, DicomPeer peer, Subject subject) throws PeerFailure {
        PriorSearch search = new PriorSearch(peer, subject);
        int fetched = 0;
        for (Prior prior : search.studies()) {
            if (fetched >= settings.maxPriors()) {
                break;
            }
            List<PriorSearch.Series> chest =
                    orders.isKnown(prior.studyInstanceUid()) ? List.of() : search.chestSeries(prior);
            if (!chest.isEmpty()) {
                orders.asked(order.caseId(), order.peer(), prior, clock.instant());
                boolean whole = retrieval.fetch(peer, order.peer(), prior, chest);
                orders.ended(prior.studyInstanceUid(), whole ? State.FETCHED : State.FAILED, clock.instant());
                fetched++;
            }
        }
        LOG.infof("event=priors.fetched case=%s peer=%s studies=%d", order.caseId(), order.peer(), fetched);
    }
}
