package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.panel.PanelStanding.Seated;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.Floor;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.PanelRules;
import org.consilium.panel.domain.Panels;

/** Shows panels, secrets left out. */
@ApplicationScoped
public class Standings implements Independence, SignedDecisions {
    private final Panels panels;
    private final PanelRules rules;

    Standings(Panels panels, PanelRules rules) {
        this.panels = panels;
        this.rules = rules;
    }

    /** The newest panel of a case. */
    @Transactional
    public Optional<PanelStanding> standing(CaseId id) {
        return panels.newest(id).map(this::shown);
    }

    /** What this person has voted themselves in the newest panel. */
    @Transactional
    public List<Vote> ownVotes(CaseId id, UUID person) {
        return panels.newest(id).map(panel -> own(panel, person)).orElse(List.of());
    }

    @Override
    @Transactional
    public Optional<SignedDecision> of(CaseId id) {
        return panels.decision(id);
    }

    @Override
    @Transactional
    public boolean bound(CaseId id, UUID person) {
        return panels.newest(id)
                .filter(panel -> !panel.phase().firstVotesShown())
                .filter(panel -> panel.sitting().seatOf(person).isPresent())
                .filter(panel -> !panel.floor().hasVoted(person, Round.FIRST))
                .isPresent();
    }

    private static List<Vote> own(Panel panel, UUID person) {
        return panel.floor().votes().stream()
                .filter(vote -> vote.by().equals(person))
                .toList();
    }

    private PanelStanding shown(Panel panel) {
        Floor floor = panel.floor();
        Phase phase = panel.phase();
        List<Seated> seats = panel.sitting().members().stream()
                .map(member -> seated(floor, member))
                .toList();
        return new PanelStanding(
                panel.sitting().id(),
                panel.sitting().number(),
                phase,
                seats,
                phase.firstVotesShown() ? floor.votesOf(Round.FIRST) : List.of(),
                phase.secondVotesShown() ? floor.votesOf(Round.SECOND) : List.of(),
                quorum(panel),
                panel instanceof Concluded over ? Optional.of(over.conclusion().consensus()) : Optional.empty());
    }

    /** After the conclusion the ruling that was given then, before it the quorum of those present now. */
    private Quorum quorum(Panel panel) {
        if (panel instanceof Concluded over) {
            return over.conclusion().quorum();
        }
        Floor floor = panel.floor();
        return rules.quorum(floor.sitting().humans().stream()
                .filter(member -> floor.isPresent(member.personId()))
                .toList());
    }

    private static Seated seated(Floor floor, Member member) {
        return new Seated(
                member,
                floor.isPresent(member.personId()),
                floor.hasVoted(member.personId(), Round.FIRST),
                floor.hasVoted(member.personId(), Round.SECOND));
    }
}
