package org.consilium.room.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bucket of frames that fills at a steady rate (rules B2, B3). */
public final class Allowance {
    private final Clock clock;
    private final double perSecond;
    private final double atMost;
    private double left;
    private Instant filled;

    /** @param burst as many as may come at once */
    public Allowance(Clock clock, int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("rate and burst are at least 1, not " + perSecond + " and " + burst);
        }
        this.clock = clock;
        this.perSecond = perSecond;
        this.atMost = burst;
        this.left = burst;
        this.filled = clock.instant();
    }

    /** Takes one, if there is one. */
    public synchronized boolean take() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
        left = Math.min(atMost, left + seconds * perSecond);
        filled = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
