package org.consilium.followup.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.consilium.followup.Outcome.Basis;
import org.consilium.followup.Outcome.Kind;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;

/** Asks the table {@code workflow.outcome-end} whether an outcome ends a case. */
public final class OutcomePolicy {
    private OutcomePolicy() {}

    /**
     * The row that decides.
     *
     * @param opened when the nodule was first seen here
     * @param solidOnly whether every nodule of the case is solid
     */
    public static Ruling ruling(
            ConsensusRules rules, Kind kind, Basis basis, Instant opened, Instant now, boolean solidOnly) {
        long months = ChronoUnit.MONTHS.between(
                opened.atZone(ZoneOffset.UTC).toLocalDate(),
                now.atZone(ZoneOffset.UTC).toLocalDate());
        return rules.outcomeEnd(kind.name().toLowerCase(Locale.ROOT), basis == Basis.PATHOLOGY, solidOnly, months);
    }

    /** Whether the row ends the case. */
    public static boolean ends(Ruling ruling) {
        return ruling.outcome().equals("ENDS");
    }
}
