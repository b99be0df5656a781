package org.consilium.room.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ROOM")
class RoomStateTest {
    private static final UUID SOMEBODY = new UUID(2, 1);
    private static final ShownVote VOTE =
            new ShownVote(SOMEBODY, "MEMBER", "BIOPSY", OptionalInt.empty(), BigDecimal.ONE, 5, "sure");

    @Test
    @DisplayName("[O1] a gap or a repetition in the numbers is a broken world, not a state")
    void numbersHaveNoGaps() {
        RoomState one = RoomState.EMPTY.after(numbered(1, new Operation.Left()));
        assertThatThrownBy(() -> one.after(numbered(1, new Operation.Left())))
                .hasMessage("after operation 1 comes 2, not 1");
        assertThatThrownBy(() -> one.after(numbered(3, new Operation.Left())))
                .hasMessage("after operation 1 comes 2, not 3");
    }

    @Test
    @DisplayName("[V8] a new sitting empties who voted and the votes, and keeps people and marks")
    void aNewSittingStartsAfresh() {
        RoomState concluded = folded(
                new Operation.PhaseEntered(Phase.FIRST_VOTE, 1),
                new Operation.Joined(new Visitor(SOMEBODY, "Somebody", Visitor.Standing.MEMBER)),
                new Operation.Voted(Round.FIRST),
                new Operation.Revealed(List.of(VOTE)),
                new Operation.PhaseEntered(Phase.SECOND_VOTE, 1),
                new Operation.Voted(Round.SECOND),
                new Operation.Concluded(
                        List.of(VOTE),
                        new Operation.Result(false, true, Optional.of("BIOPSY"), BigDecimal.ONE, "CO-3")));
        assertThat(concluded.phase()).isEqualTo(Phase.CONCLUDED);
        assertThat(concluded.votedFirst()).containsExactly(SOMEBODY);
        RoomState again = concluded.after(numbered(8, new Operation.PhaseEntered(Phase.FIRST_VOTE, 2)));
        assertThat(again.votedFirst()).isEmpty();
        assertThat(again.votedSecond()).isEmpty();
        assertThat(again.first()).isEmpty();
        assertThat(again.second()).isEmpty();
        assertThat(again.result()).isEmpty();
        assertThat(again.people()).hasSize(1);
        assertThat(again.phase()).isEqualTo(Phase.FIRST_VOTE);
    }

    @Test
    @DisplayName("[V8] the second round of the same sitting keeps the first votes")
    void theSecondRoundKeepsTheFirstVotes() {
        RoomState second = folded(
                new Operation.PhaseEntered(Phase.FIRST_VOTE, 1),
                new Operation.Voted(Round.FIRST),
                new Operation.Revealed(List.of(VOTE)),
                new Operation.PhaseEntered(Phase.SECOND_VOTE, 1));
        assertThat(second.first()).containsExactly(VOTE);
        assertThat(second.votedFirst()).containsExactly(SOMEBODY);
    }

    @Test
    @DisplayName("[L1] who has left is in the room no more")
    void whoLeftIsGone() {
        Visitor visitor = new Visitor(SOMEBODY, "Somebody", Visitor.Standing.MEMBER);
        assertThat(folded(new Operation.Joined(visitor), new Operation.Left()).people())
                .isEmpty();
    }

    private static RoomState folded(Operation... operations) {
        RoomState state = RoomState.EMPTY;
        for (Operation operation : operations) {
            state = state.after(numbered(state.seq() + 1, operation));
        }
        return state;
    }

    private static Numbered numbered(long seq, Operation operation) {
        return new Numbered(seq, Instant.EPOCH, SOMEBODY, operation);
    }
}
