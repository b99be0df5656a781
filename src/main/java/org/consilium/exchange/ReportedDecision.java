package org.consilium.exchange;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What was decided of a case, by a panel or, where none was needed, by the expert who advised.
 *
 * @param key 64 hexadecimal digits; a case that is decided again has another
 * @param plan code of the plan
 * @param reason empty text where none was needed
 * @param byName who signed or advised
 * @param byPanel whether a panel decided
 */
public record ReportedDecision(
        String key,
        String plan,
        OptionalInt intervalMonths,
        String reason,
        String byName,
        Instant at,
        boolean byPanel) {
    public ReportedDecision {
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a decision's key has 64 hexadecimal digits, not " + key.length());
        }
    }

    /** Says nothing of what was decided: that is data of a patient. */
    @Override
    public String toString() {
        return "ReportedDecision[" + key + "]";
    }
}
