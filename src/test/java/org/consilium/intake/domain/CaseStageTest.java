package org.consilium.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.consilium.intake.CaseState;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class CaseStageTest {
    /** Every move that is allowed, from, to; all others are refused. */
    private static final Map<CaseState, Set<CaseState>> FORWARD = new EnumMap<>(Map.of(
            CaseState.OPENED, EnumSet.of(CaseState.ASSESSING, CaseState.CANCELLED),
            CaseState.ASSESSING,
                    EnumSet.of(CaseState.ASSESSING, CaseState.AWAITING_PANEL, CaseState.DECIDED, CaseState.CANCELLED),
            CaseState.AWAITING_PANEL,
                    EnumSet.of(CaseState.ASSESSING, CaseState.AWAITING_PANEL, CaseState.DECIDED, CaseState.CANCELLED),
            CaseState.DECIDED, EnumSet.of(CaseState.CLOSED),
            CaseState.CLOSED, EnumSet.noneOf(CaseState.class),
            CaseState.CANCELLED, EnumSet.noneOf(CaseState.class)));

    private static final Map<CaseState, UnaryOperator<CaseStage>> MOVES = Map.of(
            CaseState.ASSESSING, CaseStage::assess,
            CaseState.AWAITING_PANEL, CaseStage::awaitPanel,
            CaseState.DECIDED, CaseStage::decide,
            CaseState.CLOSED, CaseStage::close,
            CaseState.CANCELLED, CaseStage::cancel);

    @Test
    void aCaseMovesOnlyAlongTheDrawnWays() {
        for (CaseState from : CaseState.values()) {
            MOVES.forEach((to, move) -> {
                CaseStage stage = CaseStage.of(from);
                if (FORWARD.get(from).contains(to)) {
                    assertThat(move.apply(stage).state()).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> move.apply(stage))
                            .as(from + " to " + to)
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.problem()).isEqualTo(Problem.WRONG_STATE));
                }
            });
        }
    }

    @Test
    void onlyWhatIsOverIsOpenedAgain() {
        for (CaseState from : CaseState.values()) {
            boolean over = from == CaseState.DECIDED || from == CaseState.CLOSED || from == CaseState.CANCELLED;
            if (over) {
                assertThat(CaseStage.of(from).reopen().state()).isEqualTo(CaseState.ASSESSING);
            } else {
                assertThatThrownBy(() -> CaseStage.of(from).reopen()).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void everyStateHasItsStage() {
        for (CaseState state : CaseState.values()) {
            assertThat(CaseStage.of(state).state()).isEqualTo(state);
        }
    }
}
