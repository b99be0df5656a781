package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.rules.table.TableRefusal;
import org.junit.jupiter.api.Test;

class EffortTest {
    @Test
    void the_last_step_is_free_and_the_next_one_is_not() {
        Effort effort = new Effort("puzzle");
        for (int i = 0; i < 4_000_000; i++) {
            effort.step();
        }

        assertThatThrownBy(effort::step)
                .isInstanceOf(TableRefusal.class)
                .hasMessage("table puzzle cannot be proven within 4000000 steps; split it");
    }

    @Test
    void trials_are_counted_apart() {
        Effort effort = new Effort("long");

        assertThatCode(() -> effort.trials(150_000_000)).doesNotThrowAnyException();
        assertThatCode(effort::step).doesNotThrowAnyException();
        assertThatThrownBy(() -> effort.trials(1)).hasMessageContaining("150000000 trials");
    }
}
