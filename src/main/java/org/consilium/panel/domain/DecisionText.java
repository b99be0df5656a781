package org.consilium.panel.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.clinical.Plan;
import org.consilium.panel.Dissent;
import org.consilium.panel.Member;
import org.consilium.panel.Round;
import org.consilium.panel.Vote;
import org.consilium.rules.Ruling;

/**
 * The words that a signature stands for: decision, dossier, rulings, every vote, dissent and the audit head.
 *
 * @param auditHead hash of the newest audit record, so that the decision is fixed in time
 */
public record DecisionText(
        Concluded panel, UUID signedBy, Instant at, DecisionDraft draft, List<Dissent> dissent, String auditHead) {

    /** The final votes for another plan. */
    public static List<Dissent> dissent(Concluded panel, Plan decided) {
        return panel.floor().humanVotesOf(Round.SECOND).stream()
                .filter(vote -> vote.ballot().plan() != decided)
                .map(vote -> new Dissent(
                        vote.by(),
                        panel.sitting()
                                .seatOf(vote.by())
                                .map(Member::displayName)
                                .orElseThrow(),
                        vote.ballot().plan(),
                        vote.ballot().reason()))
                .toList();
    }

    /** One way to write it, so that everybody computes the same hash. */
    public String canonical() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("caseId", panel.sitting().caseId().toString());
        text.put("panelId", panel.sitting().id().toString());
        text.put("sitting", panel.sitting().number());
        text.put("dossierSha256", panel.sitting().dossier().sha256());
        text.put("plan", draft.plan().name());
        draft.intervalMonths().ifPresent(months -> text.put("intervalMonths", months));
        text.put("reason", draft.reason());
        draft.reasonCode().ifPresent(code -> text.put("reasonCode", code.name()));
        text.put("signedBy", signedBy.toString());
        text.put("signedAt", at.toString());
        text.put("quorum", rule(panel.conclusion().quorum().ruling()));
        text.put("consensus", rule(panel.conclusion().consensus().ruling()));
        text.put("votes", panel.floor().votes().stream().map(DecisionText::vote).toList());
        text.put("dissent", dissent.stream().map(one -> one.by().toString()).toList());
        text.put("auditHead", auditHead);
        return CanonicalJson.of(text);
    }

    public String sha256() {
        return CanonicalJson.sha256(canonical());
    }

    private static Map<String, Object> rule(Ruling ruling) {
        return Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
    }

    private static Map<String, Object> vote(Vote vote) {
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
}
