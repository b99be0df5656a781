package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.assessment.AdviceGiven;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.panel.DecisionSigned;
import org.consilium.peers.KnownPeers;

/** Orders that a decision is stored to peers, in the transaction that decides, and notes when it was. */
@ApplicationScoped
public class WriteBack {
    private final KnownPeers peers;
    private final Deliveries deliveries;
    private final AdviceToReport advice;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    WriteBack(
            KnownPeers peers,
            Deliveries deliveries,
            AdviceToReport advice,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.peers = peers;
        this.deliveries = deliveries;
        this.advice = advice;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    void signed(@Observes DecisionSigned signed) {
        order(signed.caseId(), signed.decision().signature());
    }

    /** Where no panel is needed the advice is the decision. */
    void advised(@Observes AdviceGiven given) {
        if (!given.panelNeeded()) {
            advice.of(given.caseId()).ifPresent(decision -> order(given.caseId(), decision.key()));
        }
    }

    private void order(CaseId id, String key) {
        peers.forWriteBack().forEach(peer -> deliveries.order(id, key, peer, clock.instant()));
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
                        "The decision was stored to " + peer + " (" + objects + " DICOM objects).",
                        "已将决定存入 " + peer + "（" + objects + " 个 DICOM 对象）。",
                        Map.of("peer", peer, "objects", objects),
                        true));
    }
}
