package org.consilium.worklist;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long human work may wait before a reminder and before escalation.
 *
 * <p>Defaults: 1A and 2A a day, reconciliation two days, 3A three days, a panel within seven days of its trigger, publication
 * of a decision within a day, escalation of an outcome 30 days after it is due. They are this project's policy, not a
 * guideline's.
 */
@Startup
@ApplicationScoped
public class TimeLimits {
    private final Map<TaskKind, Limit> limits = new EnumMap<>(TaskKind.class);

    TimeLimits(WorklistSettings settings) {
        defaults();
        settings.limits().forEach((name, limit) -> limits.put(kind(name), new Limit(limit.remind(), limit.escalate())));
    }

    /** The limit of one kind of work. */
    public Limit of(TaskKind kind) {
        return limits.getOrDefault(kind, Limit.days(1, 2));
    }

    private void defaults() {
        limits.put(TaskKind.RECONCILE, Limit.days(2, 4));
        limits.put(TaskKind.ADVISE, Limit.days(3, 6));
        limits.put(TaskKind.CONVENE, Limit.days(2, 5));
        limits.put(TaskKind.VOTE_FIRST, Limit.days(3, 5));
        limits.put(TaskKind.VOTE_SECOND, Limit.days(1, 2));
        limits.put(TaskKind.ARRANGE, Limit.days(2, 5));
        limits.put(TaskKind.ASSIST, Limit.days(5, 10));
        limits.put(TaskKind.RECORD_OUTCOME, Limit.days(14, 30));
    }

    private static TaskKind kind(String name) {
        try {
            return TaskKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("consilium.worklist.limits." + name + " names no kind of work", unknown);
        }
    }

    /**
     * A reminder and an escalation.
     *
     * @param remind at least a minute after opening
     * @param escalate later than the reminder
     */
    public record Limit(Duration remind, Duration escalate) {
        public Limit {
            if (remind.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("a reminder comes after one minute or later, not after " + remind);
            }
            if (escalate.compareTo(remind) <= 0) {
                throw new IllegalArgumentException(
                        "escalation after " + escalate + " must come later than the reminder after " + remind);
            }
        }

        static Limit days(int remind, int escalate) {
            return new Limit(Duration.ofDays(remind), Duration.ofDays(escalate));
        }
    }
}
