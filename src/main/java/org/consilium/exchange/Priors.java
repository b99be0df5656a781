package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseOpened;
import org.consilium.intake.CaseSection;
import org.consilium.peers.KnownPeers;

/** Orders earlier studies for each new case, and shows on the case what came. */
@ApplicationScoped
class Priors implements CaseSection {
    private final KnownPeers peers;
    private final PriorOrders orders;
    private final Clock clock;

    Priors(KnownPeers peers, PriorOrders orders, Clock clock) {
        this.peers = peers;
        this.orders = orders;
        this.clock = clock;
    }

    void opened(@Observes CaseOpened opened) {
        peers.forPriors().forEach(peer -> orders.order(opened.id(), peer, clock.instant()));
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        List<Map<String, Object>> shown =
                orders.of(id).stream().map(Priors::view).toList();
        return shown.isEmpty() ? Map.of() : Map.of("priors", shown);
    }

    private static Map<String, Object> view(PriorOrders.Shown prior) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("studyDate", prior.date());
        view.put("state", prior.state());
        view.put("images", prior.images());
        view.put("peer", prior.peer());
        view.put("address", "/dicomweb/studies/" + prior.studyInstanceUid());
        return view;
    }
}
