package org.consilium.panel.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;
import org.consilium.intake.CaseId;
import org.consilium.panel.Ballot;
import org.consilium.panel.Dossier;
import org.consilium.panel.Member;
import org.consilium.panel.PanelId;
import org.consilium.panel.Round;
import org.consilium.panel.Seat;
import org.consilium.panel.Vote;
import org.consilium.panel.adapter.rules.TableRules;

/** Panels to test with: a chair of respiratory medicine, a radiologist, a surgeon, a pathologist and the model. */
public final class APanel {
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    public static final CaseId CASE = new CaseId(new UUID(7, 7));
    public static final UUID CHAIR = new UUID(1, 1);
    public static final UUID RADIOLOGIST = new UUID(1, 2);
    public static final UUID SURGEON = new UUID(1, 3);
    public static final UUID PATHOLOGIST = new UUID(1, 4);
    public static final PanelRules RULES = TableRules.shipped();

    private APanel() {}

    public static List<Member> members() {
        List<Member> members = new ArrayList<>();
        members.add(member(CHAIR, "Chair", Specialty.RESPIRATORY, Seat.CHAIR));
        members.add(member(RADIOLOGIST, "Radiologist", Specialty.RADIOLOGY, Seat.MEMBER));
        members.add(member(SURGEON, "Surgeon", Specialty.THORACIC_SURGERY, Seat.MEMBER));
        members.add(member(PATHOLOGIST, "Pathologist", Specialty.PATHOLOGY, Seat.MEMBER));
        members.add(Member.model());
        return members;
    }

    public static Member member(UUID id, String name, Specialty specialty, Seat seat) {
        return new Member(id, name, Optional.of(specialty), seat, true);
    }

    public static Sitting sitting(List<Member> members) {
        return new Sitting(
                new PanelId(new UUID(9, 9)),
                CASE,
                1,
                members,
                new Dossier("a".repeat(64), Map.of("1A", 1)),
                new UUID(1, 9),
                NOON);
    }

    /** A panel that has just opened its first round. */
    public static Voting voting() {
        Sitting sitting = sitting(members());
        return Convened.seat(sitting, RULES.quorum(sitting.humans())).open();
    }

    public static Vote vote(UUID by, Round round, Plan plan) {
        Seat seat = by.equals(CHAIR) ? Seat.CHAIR : by.equals(Member.MODEL_ID) ? Seat.MODEL : Seat.MEMBER;
        return new Vote(by, seat, round, NOON, ballot(plan));
    }

    public static Ballot ballot(Plan plan) {
        return new Ballot(plan, OptionalInt.empty(), new BigDecimal("0.4"), 3, "because of its size");
    }

    /** Everybody has voted in a round. */
    public static Voting everybody(Voting panel, Plan plan) {
        Voting voting = panel;
        for (Member member : panel.sitting().humans()) {
            voting = voting.cast(vote(member.personId(), panel.round(), plan));
        }
        return voting;
    }

    /** The second round of a panel whose first votes were for follow-up. */
    public static Voting secondRound() {
        Voting first = everybody(voting(), Plan.FOLLOW_UP_CT);
        return first.reveal(CHAIR, RULES.quorum(first.floor().voters(Round.FIRST)))
                .secondRound(CHAIR);
    }

    /** Ends the second round as the use case does. */
    public static Concluded conclude(Voting second) {
        var consensus = RULES.consensus(second.floor().humanVotesOf(Round.SECOND));
        List<Member> voters = second.floor().voters(Round.SECOND);
        var quorum = consensus.leading().map(plan -> RULES.quorum(voters, plan)).orElseGet(() -> RULES.quorum(voters));
        return second.conclude(CHAIR, NOON, quorum, consensus);
    }
}
