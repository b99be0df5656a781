package org.consilium.followup.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.consilium.followup.Outcome.Basis;
import org.consilium.followup.Outcome.Kind;

/**
 * When an outcome ends a case.
 *
 * <p>Policy of this project, after the usual definition of truth in follow-up: stable for 24 months ends the follow-up of
 * a solid nodule, for 60 months that of any other; until then stability is news, not an end.
 */
public final class OutcomePolicy {
    public static final String RULE_ID = "5A-END";
    public static final String VERSION = "1";
    private static final int SOLID_MONTHS = 24;
    private static final int SUBSOLID_MONTHS = 60;

    private OutcomePolicy() {}

    /**
     * @param opened when the nodule was first seen here
     * @param solidOnly whether every nodule of the case is solid
     */
    public static boolean ends(Kind kind, Basis basis, Instant opened, Instant now, boolean solidOnly) {
        if (kind == Kind.STABLE && basis != Basis.PATHOLOGY) {
            long months = ChronoUnit.MONTHS.between(
                    opened.atZone(ZoneOffset.UTC).toLocalDate(),
                    now.atZone(ZoneOffset.UTC).toLocalDate());
            return months >= (solidOnly ? SOLID_MONTHS : SUBSOLID_MONTHS);
        }
        return true;
    }
}
