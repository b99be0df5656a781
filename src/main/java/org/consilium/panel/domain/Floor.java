package org.consilium.panel.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.consilium.panel.Member;
import org.consilium.panel.Round;
import org.consilium.panel.Vote;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * What every state of a panel has: the sitting, who is in the room and the votes so far.
 *
 * @param inRoom people who are in the room now
 */
public record Floor(Sitting sitting, Set<UUID> inRoom, List<Vote> votes) {
    public Floor {
        inRoom = Set.copyOf(inRoom);
        votes = List.copyOf(votes);
    }

    /** The votes of one round, the model's among them. */
    public List<Vote> votesOf(Round round) {
        return votes.stream().filter(vote -> vote.round() == round).toList();
    }

    /** The votes of one round that count. */
    public List<Vote> humanVotesOf(Round round) {
        return votesOf(round).stream().filter(vote -> vote.seat().counts()).toList();
    }

    public boolean hasVoted(UUID person, Round round) {
        return votesOf(round).stream().anyMatch(vote -> vote.by().equals(person));
    }

    /** In the room now, or known to have taken part by a vote. */
    public boolean isPresent(UUID person) {
        return inRoom.contains(person)
                || votes.stream().anyMatch(vote -> vote.by().equals(person));
    }

    /** The seats that voted in a round and count. */
    public List<Member> voters(Round round) {
        return sitting.humans().stream()
                .filter(member -> hasVoted(member.personId(), round))
                .toList();
    }

    /** How many of those present still have to vote in a round. */
    public int awaited(Round round) {
        return (int) sitting.humans().stream()
                .map(Member::personId)
                .filter(this::isPresent)
                .filter(person -> !hasVoted(person, round))
                .count();
    }

    Floor arrived(UUID person) {
        Set<UUID> more = new HashSet<>(inRoom);
        more.add(person);
        return new Floor(sitting, more, votes);
    }

    Floor left(UUID person) {
        Set<UUID> fewer = new HashSet<>(inRoom);
        fewer.remove(person);
        return new Floor(sitting, fewer, votes);
    }

    /** @throws Refusal {@code forbidden} without a seat, {@code already-voted} the second time in a round */
    Floor with(Vote vote) {
        if (sitting.seatOf(vote.by())
                .filter(member -> member.seat() == vote.seat())
                .isEmpty()) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
        if (hasVoted(vote.by(), vote.round())) {
            throw Refusal.of(Problem.ALREADY_VOTED).with("round", vote.round().number());
        }
        List<Vote> more = new ArrayList<>(votes);
        more.add(vote);
        return new Floor(sitting, inRoom, more);
    }

    /** @throws Refusal {@code forbidden} for everybody but the chair */
    void mustBeChair(UUID person) {
        if (!sitting.chair().personId().equals(person)) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
    }

    /**
     * A round ends when the chair, having voted, says so and either everybody present has voted or the votes cast make a
     * quorum.
     *
     * @throws Refusal {@code forbidden}, {@code no-quorum} with the number of people awaited
     */
    void mayEnd(Round round, UUID by, boolean votersMakeQuorum) {
        mustBeChair(by);
        if (!hasVoted(by, round)) {
            throw Refusal.of(Problem.OUT_OF_PHASE).with("chairHasVoted", false);
        }
        int awaited = awaited(round);
        if (awaited > 0 && !votersMakeQuorum) {
            throw Refusal.of(Problem.NO_QUORUM).with("awaited", awaited);
        }
    }
}
