package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.panel.DecisionSigned;
import org.consilium.peers.KnownPeers;

/** Orders that a signed decision is stored to peers, in the transaction that signs it, and notes when it was. */
@ApplicationScoped
public class WriteBack {
    private final KnownPeers peers;
    private final Deliveries deliveries;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    WriteBack(KnownPeers peers, Deliveries deliveries, CaseTimeline timeline, AuditTrail audit, Clock clock) {
        this.peers = peers;
        this.deliveries = deliveries;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    void signed(@Observes DecisionSigned signed) {
        peers.forWriteBack()
                .forEach(peer ->
                        deliveries.order(signed.caseId(), signed.decision().signature(), peer, clock.instant()));
    }

    /** The peer has it. */
    @Transactional
    public void delivered(Delivery delivery, int objects) {
        deliveries.stored(delivery.id(), clock.instant());
        tell(delivery.caseId(), delivery.peer(), objects);
        audit.record(
                AuditTrail.SYSTEM,
                "decision.written-back",
                Optional.of(delivery.caseId().value()),
                "peer=" + delivery.peer() + " objects=" + objects + " attempts=" + delivery.attempts());
    }

    private void tell(CaseId id, String peer, int objects) {
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "DECISION_WRITTEN_BACK",
                        Optional.empty(),
                        "The signed decision was stored to " + peer + " (" + objects + " DICOM objects).",
                        "已将签署的决定存入 " + peer + "（" + objects + " 个 DICOM 对象）。",
                        Map.of("peer", peer, "objects", objects),
                        true));
    }
}
