package org.consilium.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
    private static TimeLimits limits(Map<String, WorklistSettings.Limit> own) {
        return new TimeLimits(() -> own);
    }

    private static WorklistSettings.Limit limit(Duration remind, Duration escalate) {
        return new WorklistSettings.Limit() {
            @Override
            public Duration remind() {
                return remind;
            }

            @Override
            public Duration escalate() {
                return escalate;
            }
        };
    }

    @Test
    void everyKindHasADefaultInWhichEscalationComesLater() {
        TimeLimits defaults = limits(Map.of());
        for (TaskKind kind : TaskKind.values()) {
            assertThat(defaults.of(kind).escalate())
                    .isGreaterThan(defaults.of(kind).remind());
        }
        assertThat(defaults.of(TaskKind.READ_BLIND).remind()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aSiteMaySetItsOwn() {
        TimeLimits own = limits(Map.of("read-blind", limit(Duration.ofHours(4), Duration.ofHours(8))));
        assertThat(own.of(TaskKind.READ_BLIND).escalate()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void anUnknownKindAndASenselessLimitAreRefusedAtStart() {
        assertThatThrownBy(() -> limits(Map.of("tea", limit(Duration.ofHours(1), Duration.ofHours(2)))))
                .hasMessageContaining("consilium.worklist.limits.tea");
        assertThatThrownBy(() -> limits(Map.of("ask", limit(Duration.ofHours(2), Duration.ofHours(2)))))
                .hasMessageContaining("PT2H");
        assertThatThrownBy(() -> limits(Map.of("ask", limit(Duration.ofSeconds(59), Duration.ofHours(2)))))
                .hasMessageContaining("one minute");
    }
}
