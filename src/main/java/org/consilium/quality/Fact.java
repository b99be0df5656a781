package org.consilium.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One thing that is known to have happened to a case; never changed.
 *
 * @param kind that of the timeline entry it was taken from, or {@link #RULE}, {@link #PRESENCE}, {@link #ARRIVAL}
 * @param rule the rule that fired, for facts of kind {@link #RULE}
 * @param outcome a code: a level, a state, an answer
 * @param amount a count or a duration in milliseconds
 */
public record Fact(
        UUID caseId, Instant at, String kind, Optional<Rule> rule, Optional<String> outcome, OptionalDouble amount) {
    /** A row of a table spoke. */
    public static final String RULE = "RULE";

    /** Whether person and model each saw a nodule: {@code YY}, {@code YN}, {@code NY} or {@code NN}. */
    public static final String PRESENCE = "PRESENCE";

    /** A case was opened so many milliseconds after its last image arrived. */
    public static final String ARRIVAL = "ARRIVAL";

    /** Which row of which edition of which table. */
    public record Rule(String ruleId, String table, String version) {}

    /** Something happened. */
    public static Fact of(UUID caseId, Instant at, String kind) {
        return new Fact(caseId, at, kind, Optional.empty(), Optional.empty(), OptionalDouble.empty());
    }

    /** The same with a code. */
    public Fact with(String code) {
        return new Fact(caseId, at, kind, rule, Optional.of(code), amount);
    }

    /** The same with a number. */
    public Fact with(double number) {
        return new Fact(caseId, at, kind, rule, outcome, OptionalDouble.of(number));
    }

    /** The rule fired. */
    public static Fact fired(UUID caseId, Instant at, Rule rule) {
        return new Fact(caseId, at, RULE, Optional.of(rule), Optional.empty(), OptionalDouble.empty());
    }
}
