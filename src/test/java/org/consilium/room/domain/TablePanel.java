package org.consilium.room.domain;

import static org.consilium.panel.domain.APanel.CASE;
import static org.consilium.panel.domain.APanel.NOON;
import static org.consilium.panel.domain.APanel.RULES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.panel.Ballot;
import org.consilium.panel.Dossier;
import org.consilium.panel.Member;
import org.consilium.panel.PanelConcluded;
import org.consilium.panel.PanelConvened;
import org.consilium.panel.PanelId;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Round;
import org.consilium.panel.Seat;
import org.consilium.panel.SecondRoundOpened;
import org.consilium.panel.Vote;
import org.consilium.panel.VoteCast;
import org.consilium.panel.VotesRevealed;
import org.consilium.panel.domain.APanel;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.Convened;
import org.consilium.panel.domain.Floor;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.Sitting;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.room.RoomEcho;

/** The real panel with the real tables, kept in memory and echoed into the log as the server does it. */
public final class TablePanel implements PanelFloor {
    private final RoomEcho echo;
    private final Quorum ofSeats;
    private Panel panel;
    private int sittings;

    public TablePanel(RoomEcho echo) {
        this.echo = echo;
        this.ofSeats = RULES.quorum(APanel.members());
        this.panel = convene();
    }

    /** The panel as it stands. */
    public Panel panel() {
        return panel;
    }

    /** Convenes once more, as after a conclusion without quorum. */
    public Panel convene() {
        sittings++;
        Sitting sitting = new Sitting(
                new PanelId(new UUID(9, sittings)),
                CASE,
                sittings,
                APanel.members(),
                new Dossier("a".repeat(64), Map.of()),
                APanel.CHAIR,
                NOON);
        panel = Convened.seat(sitting, ofSeats).open();
        echo.convened(new PanelConvened(CASE, sitting.id(), sittings, APanel.CHAIR, NOON, sitting.members(), ofSeats));
        return panel;
    }

    @Override
    public Optional<PanelStanding> standing(CaseId id) {
        Floor floor = panel.floor();
        Phase phase = panel.phase();
        List<PanelStanding.Seated> seats = panel.sitting().members().stream()
                .map(member -> new PanelStanding.Seated(
                        member,
                        floor.isPresent(member.personId()),
                        floor.hasVoted(member.personId(), Round.FIRST),
                        floor.hasVoted(member.personId(), Round.SECOND)))
                .toList();
        return Optional.of(new PanelStanding(
                panel.sitting().id(), sittings, phase, seats, List.of(), List.of(), ofSeats, Optional.empty()));
    }

    @Override
    public void arrived(CaseId id, UUID person) {
        panel = panel.arrived(person);
    }

    @Override
    public void left(CaseId id, UUID person) {
        panel = panel.left(person);
    }

    @Override
    public void cast(CaseId id, Person voter, Round round, Ballot ballot) {
        Seat seat =
                panel.sitting().seatOf(voter.id()).map(Member::seat).orElseThrow(() -> Refusal.of(Problem.FORBIDDEN));
        panel = panel.cast(new Vote(voter.id(), seat, round, NOON, ballot));
        echo.voted(new VoteCast(id, panel.sitting().id(), voter.id(), round, NOON));
    }

    @Override
    public void reveal(CaseId id, Person chair) {
        panel = panel.reveal(chair.id(), RULES.quorum(panel.floor().voters(Round.FIRST)));
        echo.revealed(new VotesRevealed(
                id, panel.sitting().id(), chair.id(), NOON, panel.floor().votesOf(Round.FIRST)));
    }

    @Override
    public void secondRound(CaseId id, Person chair) {
        panel = panel.secondRound(chair.id());
        echo.secondRound(new SecondRoundOpened(id, panel.sitting().id(), sittings, chair.id(), NOON));
    }

    @Override
    public void conclude(CaseId id, Person chair) {
        var consensus = RULES.consensus(panel.floor().humanVotesOf(Round.SECOND));
        Quorum quorum = RULES.quorum(panel.floor().voters(Round.SECOND));
        Concluded over = panel.conclude(chair.id(), NOON, quorum, consensus);
        panel = over;
        echo.concluded(new PanelConcluded(
                id, over.sitting().id(), chair.id(), NOON, over.floor().votesOf(Round.SECOND), quorum, consensus));
    }
}
