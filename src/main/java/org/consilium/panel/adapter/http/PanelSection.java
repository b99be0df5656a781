package org.consilium.panel.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;
import org.consilium.panel.Consensus;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Quorum;
import org.consilium.panel.SignedDecision;
import org.consilium.panel.Standings;
import org.consilium.panel.Vote;
import org.consilium.rules.Ruling;

/** The sections {@code panel} and {@code decision} of a case. */
@ApplicationScoped
public class PanelSection implements CaseSection {
    private final Standings standings;

    PanelSection(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        Map<String, Object> sections = new LinkedHashMap<>();
        standings.standing(id).ifPresent(standing -> sections.put("panel", panel(id, standing, viewer)));
        standings.of(id).ifPresent(decision -> sections.put("decision", decision(decision)));
        return sections;
    }

    private Map<String, Object> panel(CaseId id, PanelStanding standing, Person viewer) {
        Map<String, Object> panel = new LinkedHashMap<>();
        panel.put("id", standing.id().toString());
        panel.put("sitting", standing.number());
        panel.put("phase", standing.phase().name());
        panel.put(
                "members", standing.members().stream().map(PanelSection::member).toList());
        panel.put("quorum", quorum(standing.quorum()));
        if (standing.phase().firstVotesShown()) {
            panel.put(
                    "votes",
                    Map.of("first", votes(standing, standing.first()), "second", votes(standing, standing.second())));
        }
        panel.put("ownVotes", votes(standing, standings.ownVotes(id, viewer.id())));
        standing.consensus().ifPresent(consensus -> panel.put("consensus", consensus(consensus)));
        return panel;
    }

    private static Map<String, Object> member(PanelStanding.Seated seated) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("personId", seated.member().personId());
        member.put("displayName", seated.member().displayName());
        seated.member().specialty().ifPresent(specialty -> member.put("specialty", specialty.name()));
        member.put("seat", seated.member().seat().name());
        member.put("present", seated.present());
        member.put("votedFirst", seated.votedFirst());
        member.put("votedSecond", seated.votedSecond());
        return member;
    }

    private static List<Map<String, Object>> votes(PanelStanding standing, List<Vote> votes) {
        return votes.stream().map(vote -> VoteView.of(vote, standing)).toList();
    }

    private static Map<String, Object> quorum(Quorum quorum) {
        return Map.of("met", quorum.met(), "ruling", ruling(quorum.ruling()));
    }

    private static Map<String, Object> consensus(Consensus consensus) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reached", consensus.reached());
        consensus.leading().ifPresent(plan -> shown.put("plan", plan.name()));
        shown.put("share", consensus.share());
        shown.put("ruling", ruling(consensus.ruling()));
        return shown;
    }

    private static Map<String, Object> ruling(Ruling ruling) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("ruleId", ruling.ruleId());
        shown.put("table", ruling.table());
        shown.put("version", ruling.version());
        shown.put("row", ruling.row());
        shown.put("outcome", ruling.outcome());
        ruling.action().ifPresent(action -> shown.put("action", action));
        shown.put(
                "sentence",
                Map.of("en", ruling.sentence().en(), "zh", ruling.sentence().zh()));
        shown.put("source", ruling.source().name());
        return shown;
    }

    private static Map<String, Object> decision(SignedDecision decision) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("panelId", decision.panel().toString());
        shown.put("plan", decision.plan().name());
        decision.intervalMonths().ifPresent(months -> shown.put("intervalMonths", months));
        shown.put("reason", decision.reason());
        shown.put("signedBy", decision.signedByName());
        shown.put("signedById", decision.signedBy());
        shown.put("signedAt", decision.signedAt());
        shown.put(
                "dissent",
                decision.dissent().stream().map(PanelSection::dissent).toList());
        shown.put("signature", decision.signature());
        shown.put("auditHead", decision.auditHead());
        return shown;
    }

    private static Map<String, Object> dissent(org.consilium.panel.Dissent dissent) {
        return Map.of(
                "by", dissent.displayName(),
                "byId", dissent.by(),
                "plan", dissent.plan().name(),
                "reason", dissent.reason());
    }
}
