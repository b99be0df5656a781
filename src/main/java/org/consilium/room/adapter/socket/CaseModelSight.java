package org.consilium.room.adapter.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;
import org.consilium.intake.RevealState;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Standings;

/** Takes the model's read from the sections of the case, for those who may know it by now (rule V5). */
@ApplicationScoped
class CaseModelSight implements ModelSight {
    private static final String SECTION = "modelRead";

    private final Standings standings;
    private final Instance<RevealState> reveal;
    private final Instance<CaseSection> sections;

    CaseModelSight(Standings standings, Instance<RevealState> reveal, Instance<CaseSection> sections) {
        this.standings = standings;
        this.reveal = reveal;
        this.sections = sections;
    }

    @Override
    public Optional<Map<String, Object>> of(CaseId id, Person person) {
        boolean unsealed = reveal.stream().anyMatch(state -> state.isRevealed(id));
        if (!unsealed || !mayKnow(id, person)) {
            return Optional.empty();
        }
        return sections.stream()
                .map(section -> section.of(id, person).get(SECTION))
                .filter(Map.class::isInstance)
                .map(CaseModelSight::read)
                .filter(read -> !"SEALED".equals(String.valueOf(read.get("state"))))
                .findFirst();
    }

    /** Those with a vote after their own first vote, those without one after everybody's. */
    private boolean mayKnow(CaseId id, Person person) {
        Optional<PanelStanding> standing = standings.standing(id);
        boolean shown =
                standing.filter(panel -> panel.phase().firstVotesShown()).isPresent();
        return shown
                || standing.flatMap(panel -> panel.seatOf(person.id()))
                        .filter(PanelStanding.Seated::votedFirst)
                        .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Object section) {
        return (Map<String, Object>) section;
    }
}
