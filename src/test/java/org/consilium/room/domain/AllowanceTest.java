package org.consilium.room.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.testing.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final HandClock clock = new HandClock();

    @Test
    @DisplayName("[B3] ten at once and ten a second after that")
    void tenAtOnceAndTenASecond() {
        Allowance allowance = new Allowance(clock, 10, 10);
        assertThat(taken(allowance, 20)).isEqualTo(10);
        clock.forwardMillis(99);
        assertThat(allowance.take()).isFalse();
        clock.forwardMillis(1);
        assertThat(allowance.take()).isTrue();
        clock.forwardMillis(60_000);
        assertThat(taken(allowance, 20)).isEqualTo(10);
    }

    @Test
    @DisplayName("[B2] in ten seconds of a steady 100 a second, 330 pass at 30 a second")
    void aSteadyStreamPassesAtTheRate() {
        Allowance allowance = new Allowance(clock, 30, 30);
        int passed = 0;
        for (int i = 0; i < 1000; i++) {
            clock.forwardMillis(10);
            passed += allowance.take() ? 1 : 0;
        }
        assertThat(passed).isBetween(329, 330);
    }

    @Test
    void aClockThatGoesBackwardsGivesNothing() {
        Allowance allowance = new Allowance(clock, 10, 1);
        assertThat(allowance.take()).isTrue();
        clock.forwardMillis(-5000);
        assertThat(allowance.take()).isFalse();
    }

    @Test
    void aRateOfNoneIsNoRate() {
        assertThatThrownBy(() -> new Allowance(clock, 0, 1)).hasMessageContaining("at least 1, not 0");
    }

    private static int taken(Allowance allowance, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += allowance.take() ? 1 : 0;
        }
        return taken;
    }
}
