package org.consilium.room.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;

/**
 * What a room is after its first {@code seq} operations: nothing but their fold (rule O5).
 *
 * @param first the first votes; empty until they are revealed
 * @param second the second votes; empty until the panel has concluded
 */
public record RoomState(
        long seq,
        Phase phase,
        int sitting,
        Map<UUID, Visitor> people,
        Map<String, Mark> marks,
        Set<UUID> votedFirst,
        Set<UUID> votedSecond,
        List<ShownVote> first,
        List<ShownVote> second,
        Optional<Operation.Result> result) {

    /** Before anything happened. */
    public static final RoomState EMPTY = new RoomState(
            0, Phase.CONVENED, 0, Map.of(), Map.of(), Set.of(), Set.of(), List.of(), List.of(), Optional.empty());

    /**
     * The state after the next operation.
     *
     * @throws IllegalArgumentException where it is not the next one: a gap or a repetition would make peers differ
     */
    public RoomState after(Numbered next) {
        if (next.seq() != seq + 1) {
            throw new IllegalArgumentException(
                    "after operation " + seq + " comes " + (seq + 1) + ", not " + next.seq());
        }
        return next.operation().appliedTo(this, next.by()).numbered(next.seq());
    }

    RoomState withPerson(Visitor visitor) {
        Map<UUID, Visitor> more = new LinkedHashMap<>(people);
        more.put(visitor.personId(), visitor);
        return people(more);
    }

    RoomState withoutPerson(UUID person) {
        Map<UUID, Visitor> fewer = new LinkedHashMap<>(people);
        fewer.remove(person);
        return people(fewer);
    }

    RoomState withMark(Mark mark) {
        Map<String, Mark> more = new LinkedHashMap<>(marks);
        more.put(mark.id(), mark);
        return marks(more);
    }

    RoomState withoutMark(String id) {
        Map<String, Mark> fewer = new LinkedHashMap<>(marks);
        fewer.remove(id);
        return marks(fewer);
    }

    RoomState inPhase(Phase entered, int ofSitting) {
        if (ofSitting > sitting) {
            return new RoomState(
                    seq, entered, ofSitting, people, marks, Set.of(), Set.of(), List.of(), List.of(), Optional.empty());
        }
        return new RoomState(seq, entered, sitting, people, marks, votedFirst, votedSecond, first, second, result);
    }

    RoomState withVoter(Round round, UUID person) {
        boolean isFirst = round == Round.FIRST;
        return new RoomState(
                seq,
                phase,
                sitting,
                people,
                marks,
                isFirst ? plus(votedFirst, person) : votedFirst,
                isFirst ? votedSecond : plus(votedSecond, person),
                first,
                second,
                result);
    }

    RoomState withFirstVotes(List<ShownVote> votes) {
        return new RoomState(
                seq,
                Phase.DISCUSSION,
                sitting,
                people,
                marks,
                votedFirst,
                votedSecond,
                List.copyOf(votes),
                second,
                result);
    }

    RoomState withSecondVotes(List<ShownVote> votes, Operation.Result outcome) {
        return new RoomState(
                seq,
                Phase.CONCLUDED,
                sitting,
                people,
                marks,
                votedFirst,
                votedSecond,
                first,
                List.copyOf(votes),
                Optional.of(outcome));
    }

    private RoomState numbered(long number) {
        return new RoomState(number, phase, sitting, people, marks, votedFirst, votedSecond, first, second, result);
    }

    private RoomState people(Map<UUID, Visitor> changed) {
        return new RoomState(seq, phase, sitting, changed, marks, votedFirst, votedSecond, first, second, result);
    }

    private RoomState marks(Map<String, Mark> changed) {
        return new RoomState(seq, phase, sitting, people, changed, votedFirst, votedSecond, first, second, result);
    }

    private static Set<UUID> plus(Set<UUID> before, UUID person) {
        List<UUID> more = new ArrayList<>(before);
        more.add(person);
        return new LinkedHashSet<>(more);
    }
}
