package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.followup.domain.NextLook;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;

/** When somebody is reminded of a case, by the table {@code workflow.reminder}. */
@ApplicationScoped
public class Reminders {
    private final ConsensusRules rules;

    Reminders(ConsensusRules rules) {
        this.rules = rules;
    }

    /** When a case is looked at next; after some days where nobody stated an interval. */
    public Instant nextLook(Instant now, Optional<Integer> intervalMonths) {
        return NextLook.from(now, intervalMonths, days(rules.reminderDays("next-look")));
    }

    /** After how long an overdue follow-up is nobody's private delay any more; the row's outcome is in days. */
    Ruling overdue() {
        return rules.reminderDays("overdue");
    }

    static Duration days(Ruling ruling) {
        return Duration.ofDays(Long.parseLong(ruling.outcome()));
    }
}
