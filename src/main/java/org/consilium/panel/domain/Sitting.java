package org.consilium.panel.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.panel.Dossier;
import org.consilium.panel.Member;
import org.consilium.panel.PanelId;
import org.consilium.panel.Seat;
import org.consilium.problem.Refusal;

/**
 * One convening of a panel: for which case, who sits, on what they decide.
 *
 * @param number 1 for the case's first panel, one more each time it is convened again
 * @param members one chair, 2 to 20 members, the model
 */
public record Sitting(
        PanelId id,
        CaseId caseId,
        int number,
        List<Member> members,
        Dossier dossier,
        UUID convenedBy,
        Instant convenedAt) {
    private static final int MEMBERS_AT_LEAST = 2;
    private static final int MEMBERS_AT_MOST = 20;

    /** @throws Refusal {@code invalid-input} where the seats do not make a panel */
    public Sitting {
        members = List.copyOf(members);
        if (count(members, Seat.CHAIR) != 1) {
            throw Refusal.invalid("chair", "exactly one");
        }
        long ordinary = count(members, Seat.MEMBER);
        if (ordinary < MEMBERS_AT_LEAST || ordinary > MEMBERS_AT_MOST) {
            throw Refusal.invalid("members", MEMBERS_AT_LEAST + " to " + MEMBERS_AT_MOST);
        }
        Set<UUID> different = new HashSet<>();
        for (Member member : members) {
            if (!different.add(member.personId())) {
                throw Refusal.invalid("members", "each person once");
            }
        }
    }

    /** The chair and the members, without the model. */
    public List<Member> humans() {
        return members.stream().filter(member -> member.seat().counts()).toList();
    }

    public Member chair() {
        return members.stream()
                .filter(member -> member.seat() == Seat.CHAIR)
                .findFirst()
                .orElseThrow();
    }

    /** The seat of a person, if they have one. */
    public Optional<Member> seatOf(UUID person) {
        return members.stream()
                .filter(member -> member.personId().equals(person))
                .findFirst();
    }

    private static long count(List<Member> members, Seat seat) {
        return members.stream().filter(member -> member.seat() == seat).count();
    }
}
