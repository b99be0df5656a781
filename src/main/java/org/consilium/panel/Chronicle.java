package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.rules.Ruling;

/** Writes what the panel does to the case's timeline and the audit trail, in one go. */
@ApplicationScoped
class Chronicle {
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    Chronicle(CaseTimeline timeline, AuditTrail audit) {
        this.timeline = timeline;
        this.audit = audit;
    }

    void tell(CaseId id, UUID actor, Happening happening) {
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        happening.kind(),
                        Optional.of(actor),
                        happening.english(),
                        happening.chinese(),
                        happening.details(),
                        false));
        audit.record(actor, happening.action(), Optional.of(id.value()), happening.auditDetail());
    }

    /** A ruling as the timeline names it. */
    static Map<String, Object> rule(Ruling ruling) {
        return Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
    }

    /** A vote that may be known. */
    static Map<String, Object> vote(Vote vote) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("by", vote.by().toString());
        told.put("seat", vote.seat().name());
        told.put("round", vote.round().number());
        told.put("plan", vote.ballot().plan().name());
        vote.ballot().intervalMonths().ifPresent(months -> told.put("intervalMonths", months));
        told.put("probability", vote.ballot().probability());
        told.put("confidence", vote.ballot().confidence());
        told.put("reason", vote.ballot().reason());
        return told;
    }

    static List<Map<String, Object>> votes(List<Vote> votes) {
        return votes.stream().map(Chronicle::vote).toList();
    }

    /**
     * One thing the panel did.
     *
     * @param kind of the timeline entry
     * @param action of the audit record
     * @param auditDetail codes, rule ids, hashes and counts only
     */
    record Happening(
            String kind,
            String action,
            String english,
            String chinese,
            Map<String, Object> details,
            String auditDetail) {}
}
