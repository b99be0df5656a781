package org.consilium.quality;

import java.time.Instant;
import java.util.List;

/** Keeps facts. */
public interface QualityLedger {
    /** Adds facts; belongs to the transaction of what they tell of. */
    void note(List<Fact> facts);

    /** Every fact since a time that indicators are computed from, oldest first; rules that fired are left out. */
    List<Fact> since(Instant then);

    /** How often each rule fired since a time, most often first. */
    List<Firing> firings(Instant then);

    /** A rule and how often it fired. */
    record Firing(Fact.Rule rule, long times) {}
}
