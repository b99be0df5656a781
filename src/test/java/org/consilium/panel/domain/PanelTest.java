package org.consilium.panel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.panel.domain.APanel.CHAIR;
import static org.consilium.panel.domain.APanel.NOON;
import static org.consilium.panel.domain.APanel.PATHOLOGIST;
import static org.consilium.panel.domain.APanel.RADIOLOGIST;
import static org.consilium.panel.domain.APanel.RULES;
import static org.consilium.panel.domain.APanel.SURGEON;
import static org.consilium.panel.domain.APanel.ballot;
import static org.consilium.panel.domain.APanel.conclude;
import static org.consilium.panel.domain.APanel.everybody;
import static org.consilium.panel.domain.APanel.members;
import static org.consilium.panel.domain.APanel.secondRound;
import static org.consilium.panel.domain.APanel.sitting;
import static org.consilium.panel.domain.APanel.vote;
import static org.consilium.panel.domain.APanel.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;
import org.consilium.panel.Member;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Round;
import org.consilium.panel.Seat;
import org.consilium.panel.Vote;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-VOTES-SEALED")
class PanelTest {
    @Test
    void peopleOfTwoSpecialtiesCannotBeSeatedBecauseTheyCouldDecideNothing() {
        List<Member> two = List.of(
                APanel.member(CHAIR, "Chair", Specialty.RESPIRATORY, Seat.CHAIR),
                APanel.member(RADIOLOGIST, "One", Specialty.RADIOLOGY, Seat.MEMBER),
                APanel.member(SURGEON, "Other", Specialty.RADIOLOGY, Seat.MEMBER),
                Member.model());
        Quorum quorum = RULES.quorum(two);
        assertThat(quorum.ruling().ruleId()).isEqualTo("QU-5s");
        refused(Problem.NO_QUORUM, () -> Convened.seat(sitting(two), quorum));
    }

    @Test
    void aPanelHasOneChairAndNobodyTwice() {
        List<Member> twice = new ArrayList<>(members());
        twice.add(APanel.member(SURGEON, "Surgeon", Specialty.THORACIC_SURGERY, Seat.MEMBER));
        refused(Problem.INVALID_INPUT, () -> sitting(twice));
        List<Member> chairless = members().subList(1, 5);
        refused(Problem.INVALID_INPUT, () -> sitting(chairless));
    }

    @Test
    void everybodyVotesOnceInARound() {
        Voting panel = voting().cast(vote(SURGEON, Round.FIRST, Plan.SURGERY));
        refused(Problem.ALREADY_VOTED, () -> panel.cast(vote(SURGEON, Round.FIRST, Plan.BIOPSY)));
        assertThat(panel.floor().votes()).hasSize(1);
    }

    @Test
    void whoHasNoSeatHasNoVote() {
        refused(Problem.FORBIDDEN, () -> voting().cast(vote(new UUID(5, 5), Round.FIRST, Plan.BIOPSY)));
    }

    @Test
    void nobodyVotesInTheNameOfAnotherSeat() {
        Vote asChair = new Vote(SURGEON, Seat.CHAIR, Round.FIRST, NOON, ballot(Plan.SURGERY));
        refused(Problem.FORBIDDEN, () -> voting().cast(asChair));
    }

    @Test
    void aVoteForTheOtherRoundIsOutOfPhase() {
        refused(Problem.OUT_OF_PHASE, () -> voting().cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
    }

    @Test
    void onlyTheChairRevealsAndOnlyAfterVoting() {
        Voting others = voting().cast(vote(SURGEON, Round.FIRST, Plan.SURGERY));
        refused(Problem.FORBIDDEN, () -> others.reveal(SURGEON, ofVoters(others, Round.FIRST)));
        refused(Problem.OUT_OF_PHASE, () -> others.reveal(CHAIR, ofVoters(others, Round.FIRST)));
    }

    @Test
    void whileSomebodyInTheRoomHasNotVotedTheChairWaitsForAQuorum() {
        Voting waiting = voting().arrived(SURGEON)
                .arrived(RADIOLOGIST)
                .cast(vote(CHAIR, Round.FIRST, Plan.BIOPSY))
                .cast(vote(RADIOLOGIST, Round.FIRST, Plan.BIOPSY));
        refused(Problem.NO_QUORUM, () -> waiting.reveal(CHAIR, ofVoters(waiting, Round.FIRST)));

        Voting left = waiting.left(SURGEON);
        assertThat(left.reveal(CHAIR, ofVoters(left, Round.FIRST)).phase()).isEqualTo(Phase.DISCUSSION);

        Voting enough = waiting.cast(vote(PATHOLOGIST, Round.FIRST, Plan.BIOPSY));
        assertThat(enough.reveal(CHAIR, ofVoters(enough, Round.FIRST)).phase()).isEqualTo(Phase.DISCUSSION);
    }

    @Test
    void nothingCanBeVotedDuringDiscussionOrAfterTheConclusion() {
        Voting first = everybody(voting(), Plan.BIOPSY);
        Discussing discussing = first.reveal(CHAIR, ofVoters(first, Round.FIRST));
        refused(Problem.OUT_OF_PHASE, () -> discussing.cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
        Concluded over = conclude(everybody(secondRound(), Plan.BIOPSY));
        refused(Problem.OUT_OF_PHASE, () -> over.cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
        refused(Problem.OUT_OF_PHASE, () -> over.secondRound(CHAIR));
    }

    @Test
    void theSecondRoundIsOpenedByTheChairAlone() {
        Voting first = everybody(voting(), Plan.BIOPSY);
        Discussing discussing = first.reveal(CHAIR, ofVoters(first, Round.FIRST));
        refused(Problem.FORBIDDEN, () -> discussing.secondRound(RADIOLOGIST));
        assertThat(discussing.secondRound(CHAIR).phase()).isEqualTo(Phase.SECOND_VOTE);
    }

    @Test
    void twoThirdsAreConsensusAndTheDecisionMustFollowIt() {
        Concluded over = conclude(secondRound()
                .cast(vote(CHAIR, Round.SECOND, Plan.BIOPSY))
                .cast(vote(RADIOLOGIST, Round.SECOND, Plan.BIOPSY))
                .cast(vote(PATHOLOGIST, Round.SECOND, Plan.BIOPSY))
                .cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
        assertThat(over.conclusion().consensus().ruling().ruleId()).isEqualTo("CO-3");
        refused(Problem.INVALID_INPUT, () -> sign(over, Plan.SURGERY));
        sign(over, Plan.BIOPSY);
        assertThat(DecisionText.dissent(over, Plan.BIOPSY))
                .singleElement()
                .satisfies(dissent -> assertThat(dissent.by()).isEqualTo(SURGEON))
                .satisfies(dissent -> assertThat(dissent.reason()).isEqualTo("because of its size"));
    }

    @Test
    void withoutConsensusTheChairMayOnlyDecideWhatSomebodyProposed() {
        Concluded tie = conclude(secondRound()
                .cast(vote(CHAIR, Round.SECOND, Plan.BIOPSY))
                .cast(vote(RADIOLOGIST, Round.SECOND, Plan.BIOPSY))
                .cast(vote(PATHOLOGIST, Round.SECOND, Plan.SURGERY))
                .cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
        assertThat(tie.conclusion().consensus().ruling().ruleId()).isEqualTo("CO-2");
        refused(Problem.INVALID_INPUT, () -> sign(tie, Plan.DISCHARGE));
        sign(tie, Plan.SURGERY);
    }

    @Test
    void theModelsVoteIsKeptButCountsNeitherInMajorityNorInQuorum() {
        Voting second = secondRound()
                .cast(vote(Member.MODEL_ID, Round.SECOND, Plan.SURGERY))
                .cast(vote(CHAIR, Round.SECOND, Plan.BIOPSY))
                .cast(vote(RADIOLOGIST, Round.SECOND, Plan.BIOPSY));
        Concluded over = conclude(second.cast(vote(SURGEON, Round.SECOND, Plan.SURGERY)));
        assertThat(over.floor().votesOf(Round.SECOND)).hasSize(4);
        assertThat(over.conclusion().consensus().share()).isEqualByComparingTo("0.6667");
        assertThat(second.floor().voters(Round.SECOND)).hasSize(2);
        assertThat(DecisionText.dissent(over, Plan.BIOPSY)).hasSize(1);
    }

    @Test
    void withoutAQuorumTheResultIsProvisionalAndCannotBeSigned() {
        Sitting sitting = sitting(members());
        Voting absent = new Voting(Round.SECOND, new Floor(sitting, java.util.Set.of(), List.of()))
                .cast(vote(CHAIR, Round.SECOND, Plan.BIOPSY))
                .cast(vote(SURGEON, Round.SECOND, Plan.BIOPSY))
                .cast(vote(PATHOLOGIST, Round.SECOND, Plan.BIOPSY));
        Concluded over = conclude(absent);
        assertThat(over.provisional()).isTrue();
        refused(Problem.NO_QUORUM, () -> sign(over, Plan.BIOPSY));
    }

    @Test
    void aDecisionForSurgeryNeedsASurgeonAmongItsVoters() {
        Voting noSurgeon = new Voting(Round.SECOND, new Floor(sitting(members()), java.util.Set.of(), List.of()))
                .cast(vote(CHAIR, Round.SECOND, Plan.SURGERY))
                .cast(vote(RADIOLOGIST, Round.SECOND, Plan.SURGERY))
                .cast(vote(PATHOLOGIST, Round.SECOND, Plan.SURGERY));
        Concluded over = conclude(noSurgeon);
        assertThat(over.conclusion().quorum().ruling().ruleId()).isEqualTo("QU-3");
        assertThat(over.provisional()).isTrue();
    }

    @Test
    void onlyTheChairSigns() {
        Concluded over = conclude(everybody(secondRound(), Plan.BIOPSY));
        Quorum quorum = ofVoters(over, Round.SECOND);
        refused(Problem.FORBIDDEN, () -> over.maySign(SURGEON, draft(Plan.BIOPSY), quorum));
    }

    @Test
    void theSignatureChangesWithEveryWordOfTheDecision() {
        Concluded over = conclude(everybody(secondRound(), Plan.BIOPSY));
        String head = "0".repeat(64);
        DecisionText text = new DecisionText(over, CHAIR, NOON, draft(Plan.BIOPSY), List.of(), head);
        DecisionText again = new DecisionText(over, CHAIR, NOON, draft(Plan.BIOPSY), List.of(), head);
        DecisionText otherReason = new DecisionText(
                over,
                CHAIR,
                NOON,
                new DecisionDraft(Plan.BIOPSY, OptionalInt.empty(), "another", Optional.empty()),
                List.of(),
                head);
        DecisionText otherHead = new DecisionText(over, CHAIR, NOON, draft(Plan.BIOPSY), List.of(), "1".repeat(64));
        assertThat(text.sha256()).isEqualTo(again.sha256()).hasSize(64);
        assertThat(List.of(otherReason.sha256(), otherHead.sha256())).doesNotContain(text.sha256());
    }

    private static void sign(Concluded panel, Plan plan) {
        panel.maySign(CHAIR, draft(plan), RULES.quorum(panel.floor().voters(Round.SECOND), plan));
    }

    private static DecisionDraft draft(Plan plan) {
        return new DecisionDraft(plan, OptionalInt.empty(), "the panel's reason", Optional.empty());
    }

    private static Quorum ofVoters(Panel panel, Round round) {
        return RULES.quorum(panel.floor().voters(round));
    }

    private static void refused(Problem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
