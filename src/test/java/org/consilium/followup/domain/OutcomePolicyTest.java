package org.consilium.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consilium.followup.Outcome.Basis;
import org.consilium.followup.Outcome.Kind;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;

class OutcomePolicyTest {
    private static final Instant OPENED = Instant.parse("2026-01-15T10:00:00Z");
    private static final Duration REMINDER = Duration.ofDays(90);
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void stabilityEndsASolidNodulesFollowUpAtTwentyFourMonths() {
        assertThat(stable(23, true)).isFalse();
        assertThat(stable(24, true)).isTrue();
    }

    @Test
    void stabilityEndsAnyOtherFollowUpAtSixtyMonths() {
        assertThat(stable(59, false)).isFalse();
        assertThat(stable(60, false)).isTrue();
    }

    @Test
    void pathologyAndEveryOtherOutcomeEndTheCaseAtOnce() {
        assertThat(ends(Kind.STABLE, Basis.PATHOLOGY, OPENED, false)).isTrue();
        for (Kind kind : new Kind[] {Kind.BENIGN, Kind.MALIGNANT, Kind.RESOLVED, Kind.LOST}) {
            assertThat(ends(kind, Basis.FOLLOW_UP, OPENED, false))
                    .as(kind.name())
                    .isTrue();
        }
    }

    @Test
    void theNextLookIsWhenTheAdviceSaidOrAReminder() {
        assertThat(NextLook.from(OPENED, Optional.of(3), REMINDER)).isEqualTo(Instant.parse("2026-04-15T10:00:00Z"));
        assertThat(NextLook.from(OPENED, Optional.empty(), REMINDER)).isEqualTo(OPENED.plus(REMINDER));
        assertThat(NextLook.from(OPENED, Optional.of(0), REMINDER)).isEqualTo(OPENED.plus(REMINDER));
    }

    private static boolean stable(int months, boolean solidOnly) {
        Instant now = OPENED.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return ends(Kind.STABLE, Basis.FOLLOW_UP, now, solidOnly);
    }

    private static boolean ends(Kind kind, Basis basis, Instant now, boolean solidOnly) {
        return OutcomePolicy.ends(OutcomePolicy.ruling(RULES, kind, basis, OPENED, now, solidOnly));
    }
}
