package org.consilium.room.adapter.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.panel.Ballot;
import org.consilium.panel.Basis;
import org.consilium.panel.Concluding;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Round;
import org.consilium.panel.Standings;
import org.consilium.panel.Voting;
import org.consilium.room.domain.PanelFloor;

/** Hands what the room wishes of the panel to the panel's own use cases. */
@ApplicationScoped
class PanelActs implements PanelFloor {
    private final Standings standings;
    private final Voting voting;
    private final Concluding concluding;

    PanelActs(Standings standings, Voting voting, Concluding concluding) {
        this.standings = standings;
        this.voting = voting;
        this.concluding = concluding;
    }

    @Override
    public Optional<PanelStanding> standing(CaseId id) {
        return standings.standing(id);
    }

    @Override
    public void arrived(CaseId id, UUID person) {
        voting.arrived(id, person);
    }

    @Override
    public void left(CaseId id, UUID person) {
        voting.left(id, person);
    }

    @Override
    public void cast(CaseId id, Person voter, Round round, Ballot ballot) {
        voting.cast(id, voter, round, ballot);
    }

    @Override
    public void reveal(CaseId id, Person chair) {
        voting.reveal(id, chair, Basis.room());
    }

    @Override
    public void secondRound(CaseId id, Person chair) {
        voting.secondRound(id, chair, Basis.room());
    }

    @Override
    public void conclude(CaseId id, Person chair) {
        concluding.conclude(id, chair, Basis.room());
    }
}
