package org.consilium.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.consilium.panel.PanelConcluded;
import org.consilium.panel.PanelConvened;
import org.consilium.panel.Phase;
import org.consilium.panel.SecondRoundOpened;
import org.consilium.panel.Vote;
import org.consilium.panel.VoteCast;
import org.consilium.panel.VotesRevealed;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.ShownVote;

/** Writes what happens on the panel into the room's log, whichever way it came, in the same transaction (rule V7). */
@ApplicationScoped
public class RoomEcho {
    private final RoomLog log;

    public RoomEcho(RoomLog log) {
        this.log = log;
    }

    public void convened(@Observes PanelConvened event) {
        Operation entered = new Operation.PhaseEntered(Phase.FIRST_VOTE, event.sitting());
        log.append(event.caseId(), event.by(), event.at(), entered);
    }

    public void voted(@Observes VoteCast event) {
        log.append(event.caseId(), event.by(), event.at(), new Operation.Voted(event.round()));
    }

    public void revealed(@Observes VotesRevealed event) {
        log.append(event.caseId(), event.by(), event.at(), new Operation.Revealed(shown(event.first())));
    }

    public void secondRound(@Observes SecondRoundOpened event) {
        Operation entered = new Operation.PhaseEntered(Phase.SECOND_VOTE, event.sitting());
        log.append(event.caseId(), event.by(), event.at(), entered);
    }

    public void concluded(@Observes PanelConcluded event) {
        Operation.Result result = new Operation.Result(
                event.quorum().met(),
                event.consensus().reached(),
                event.consensus().leading().map(Enum::name),
                event.consensus().share(),
                event.consensus().ruling().ruleId());
        log.append(event.caseId(), event.by(), event.at(), new Operation.Concluded(shown(event.second()), result));
    }

    private static List<ShownVote> shown(List<Vote> votes) {
        return votes.stream()
                .map(vote -> new ShownVote(
                        vote.by(),
                        vote.seat().name(),
                        vote.ballot().plan().name(),
                        vote.ballot().intervalMonths(),
                        vote.ballot().probability(),
                        vote.ballot().confidence(),
                        vote.ballot().reason()))
                .toList();
    }
}
