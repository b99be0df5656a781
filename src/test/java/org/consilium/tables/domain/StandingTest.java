package org.consilium.tables.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.tables.ChangeEvent;
import org.consilium.tables.ChangeEvent.Kind;
import org.consilium.tables.Proposal;
import org.consilium.tables.Replay;
import org.consilium.tables.domain.Standing.State;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void whatNobodyTouchedIsProposedAndTheShippedTableRules() {
        Standing standing = after();
        assertThat(standing.inForce()).isEmpty();
        assertThat(standing.before()).isEmpty();
        assertThat(standing.of(first)).isEqualTo(State.PROPOSED);
    }

    @Test
    void theLastPutIntoForceRulesAndTheOneBeforeComesBack() {
        Standing both = after(event(Kind.ACTIVATED, first), event(Kind.ACTIVATED, second));
        assertThat(both.inForce()).contains(second);
        assertThat(both.before()).contains(first);
        assertThat(both.of(second)).isEqualTo(State.IN_FORCE);
        assertThat(both.of(first)).isEqualTo(State.REPLACED);
        Standing back =
                after(event(Kind.ACTIVATED, first), event(Kind.ACTIVATED, second), event(Kind.ROLLED_BACK, second));
        assertThat(back.inForce()).contains(first);
        assertThat(back.of(first)).isEqualTo(State.IN_FORCE);
        assertThat(back.of(second)).isEqualTo(State.ROLLED_BACK);
    }

    @Test
    void anotherPersonThanTheProposerPutsItIntoForce() {
        Standing standing = after();
        assertThatCode(() -> standing.mayActivate(proposal(first), BOB, "1")).doesNotThrowAnyException();
        refused(Problem.SAME_PERSON, () -> standing.mayActivate(proposal(first), ADA, "1"));
        refused(Problem.STALE_VERSION, () -> standing.mayActivate(proposal(first), BOB, "2"));
    }

    @Test
    void whatIsOverDoesNotWaitAnyMore() {
        Standing withdrawn = after(event(Kind.WITHDRAWN, first));
        assertThat(withdrawn.of(first)).isEqualTo(State.WITHDRAWN);
        assertThat(withdrawn.inForce()).isEmpty();
        refused(Problem.WRONG_STATE, () -> withdrawn.mustWait(proposal(first)));
        refused(Problem.WRONG_STATE, () -> withdrawn.mayActivate(proposal(first), BOB, "1"));
        Standing ruling = after(event(Kind.ACTIVATED, first));
        refused(Problem.WRONG_STATE, () -> ruling.mayActivate(proposal(first), BOB, "1"));
    }

    private static void refused(Problem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static Standing after(ChangeEvent... events) {
        return Standing.after(List.of(events));
    }

    private static ChangeEvent event(Kind kind, UUID change) {
        return new ChangeEvent("table", kind, change, Optional.empty(), BOB, Instant.EPOCH, "agreed", Optional.empty());
    }

    private static Proposal proposal(UUID id) {
        return new Proposal(id, "table", "2", "1", "", "", "agreed", new Replay(0, 0, List.of()), ADA, Instant.EPOCH);
    }
}
