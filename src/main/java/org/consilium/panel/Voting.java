package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.PanelProcess;
import org.consilium.panel.domain.PanelRules;
import org.consilium.panel.domain.Panels;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Independent first votes, the reveal, discussion, second votes. */
@ApplicationScoped
public class Voting {
    private final Panels panels;
    private final PanelRules rules;
    private final CaseProgress progress;
    private final OpenTasks tasks;
    private final PanelProcess process;
    private final Chronicle chronicle;
    private final Event<Object> events;
    private final Clock clock;

    Voting(
            Panels panels,
            PanelRules rules,
            CaseProgress progress,
            OpenTasks tasks,
            PanelProcess process,
            Chronicle chronicle,
            Event<Object> events,
            Clock clock) {
        this.panels = panels;
        this.rules = rules;
        this.progress = progress;
        this.tasks = tasks;
        this.process = process;
        this.chronicle = chronicle;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Casts a vote; until its round is shown nobody but the voter can learn what it says.
     *
     * @throws Refusal {@code out-of-phase}, {@code already-voted}, {@code forbidden} without a seat, {@code invalid-input} where
     *     the plan and its time do not belong together
     */
    @Transactional
    public VoteCast cast(CaseId id, Person voter, Round round, Ballot ballot) {
        panels.only(id);
        Panel panel = open(id);
        Seat seat =
                panel.sitting().seatOf(voter.id()).map(Member::seat).orElseThrow(() -> Refusal.of(Problem.FORBIDDEN));
        PlanTime.require(rules.hasInterval(ballot.plan()), ballot.intervalMonths());
        Vote vote = new Vote(voter.id(), seat, round, clock.instant(), ballot);
        Panel changed = panel.cast(vote);
        TaskKind task = round == Round.FIRST ? TaskKind.VOTE_FIRST : TaskKind.VOTE_SECOND;
        tasks.take(id, task, voter);
        panels.add(changed, vote);
        VoteCast event = new VoteCast(id, changed.sitting().id(), voter.id(), round, vote.at());
        tell(event, voter);
        events.fire(event);
        tasks.finish(id, task, voter);
        return event;
    }

    /**
     * The chair puts the first votes on the table.
     *
     * @throws Refusal {@code out-of-phase}, {@code forbidden}, {@code no-quorum}, {@code stale-version}
     */
    @Transactional
    public VotesRevealed reveal(CaseId id, Person chair, Basis basis) {
        panels.only(id);
        basis.take(progress, id);
        Panel panel = open(id);
        Quorum ofVoters = rules.quorum(panel.floor().voters(Round.FIRST));
        Panel revealed = panel.reveal(chair.id(), ofVoters);
        panels.update(revealed);
        List<Vote> first = revealed.floor().votesOf(Round.FIRST);
        VotesRevealed event = new VotesRevealed(id, revealed.sitting().id(), chair.id(), clock.instant(), first);
        tell(event);
        events.fire(event);
        process.votesRevealed(id);
        return event;
    }

    /**
     * The chair ends the discussion and opens the second round.
     *
     * @throws Refusal {@code out-of-phase}, {@code forbidden}, {@code stale-version}
     */
    @Transactional
    public SecondRoundOpened secondRound(CaseId id, Person chair, Basis basis) {
        panels.only(id);
        basis.take(progress, id);
        Panel second = open(id).secondRound(chair.id());
        tasks.take(id, TaskKind.DISCUSS, chair);
        panels.update(second);
        SecondRoundOpened event = new SecondRoundOpened(
                id, second.sitting().id(), second.sitting().number(), chair.id(), clock.instant());
        tell(event);
        events.fire(event);
        tasks.finish(id, TaskKind.DISCUSS, chair);
        return event;
    }

    /** Somebody with a seat came into the room; others are ignored. */
    @Transactional
    public void arrived(CaseId id, UUID person) {
        panels.only(id);
        panels.newest(id)
                .filter(panel -> panel.sitting().seatOf(person).isPresent())
                .ifPresent(panel -> panels.update(panel.arrived(person)));
    }

    /** Somebody left the room; whoever has voted still counts as present. */
    @Transactional
    public void left(CaseId id, UUID person) {
        panels.only(id);
        panels.newest(id).ifPresent(panel -> panels.update(panel.left(person)));
    }

    private Panel open(CaseId id) {
        return panels.newest(id).orElseThrow(() -> Refusal.of(Problem.OUT_OF_PHASE));
    }

    private void tell(VoteCast event, Person voter) {
        boolean first = event.round() == Round.FIRST;
        chronicle.tell(
                event.caseId(),
                voter.id(),
                new Chronicle.Happening(
                        first ? "FIRST_VOTE_CAST" : "SECOND_VOTE_CAST",
                        first ? "panel.voted-first" : "panel.voted-second",
                        voter.displayName() + " has voted (round "
                                + event.round().number() + ").",
                        voter.displayName() + "已投票（第" + event.round().number() + "轮）。",
                        Map.of("round", event.round().number()),
                        "panel=" + event.panel() + " round=" + event.round().number()));
    }

    private void tell(VotesRevealed event) {
        chronicle.tell(
                event.caseId(),
                event.by(),
                new Chronicle.Happening(
                        "VOTES_REVEALED",
                        "panel.revealed",
                        "The first votes were revealed: " + event.first().size() + ".",
                        "首轮投票已公开：" + event.first().size() + "票。",
                        Map.of("vote", Chronicle.votes(event.first())),
                        "panel=" + event.panel() + " votes=" + event.first().size()));
    }

    private void tell(SecondRoundOpened event) {
        chronicle.tell(
                event.caseId(),
                event.by(),
                new Chronicle.Happening(
                        "SECOND_ROUND_OPENED",
                        "panel.second-round",
                        "After discussion the second round of votes was opened.",
                        "讨论结束，第二轮投票开始。",
                        Map.of(),
                        "panel=" + event.panel()));
    }
}
