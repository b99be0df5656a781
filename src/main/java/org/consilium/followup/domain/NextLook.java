package org.consilium.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a case is looked at next where nobody arranged a date. */
public final class NextLook {
    private NextLook() {}

    /**
     * @param intervalMonths what advice or decision stated, if anything
     * @param otherwise when to be reminded where nobody said when; not a guideline's interval
     */
    public static Instant from(Instant now, Optional<Integer> intervalMonths, Duration otherwise) {
        return intervalMonths
                .filter(months -> months > 0)
                .map(months -> now.atZone(ZoneOffset.UTC).plusMonths(months).toInstant())
                .orElseGet(() -> now.plus(otherwise));
    }
}
