package org.consilium.worklist.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Date;
import org.consilium.worklist.TaskKind;
import org.consilium.worklist.TimeLimits;

/** Answers the models' questions for time limits. */
@Named("deadlines")
@ApplicationScoped
public class Deadlines {
    private final TimeLimits limits;
    private final Clock clock;

    Deadlines(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** When work that is opened now is due. */
    public Date due(String element) {
        return Date.from(clock.instant().plus(limit(element).remind()));
    }

    /** ISO 8601 duration from opening to reminder. */
    public String remindAfter(String element) {
        return limit(element).remind().toString();
    }

    /** ISO 8601 duration from opening to escalation. */
    public String escalateAfter(String element) {
        return limit(element).escalate().toString();
    }

    private TimeLimits.Limit limit(String element) {
        return limits.of(kind(element));
    }

    static TaskKind kind(String element) {
        return TaskKind.ofElement(element)
                .orElseThrow(() -> new IllegalArgumentException("no kind of work has the element id " + element));
    }
}
