package org.consilium.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A panel as everybody on it may see it: votes only once their round is shown.
 *
 * @param first the first votes; empty until the reveal
 * @param second the second votes; empty until the conclusion
 */
public record PanelStanding(
        PanelId id,
        int number,
        Phase phase,
        List<Seated> members,
        List<Vote> first,
        List<Vote> second,
        Quorum quorum,
        Optional<Consensus> consensus) {
    public PanelStanding {
        members = List.copyOf(members);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Somebody's seat and what may be known of them. */
    public record Seated(Member member, boolean present, boolean votedFirst, boolean votedSecond) {}

    public Optional<Seated> seatOf(UUID person) {
        return members.stream()
                .filter(seated -> seated.member().personId().equals(person))
                .findFirst();
    }

    /** Who has voted in a round. */
    public List<UUID> voted(Round round) {
        return members.stream()
                .filter(seated -> round == Round.FIRST ? seated.votedFirst() : seated.votedSecond())
                .map(seated -> seated.member().personId())
                .toList();
    }
}
