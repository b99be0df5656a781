package org.consilium.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consilium.followup.Outcome.Basis;
import org.consilium.followup.Outcome.Kind;
import org.junit.jupiter.api.Test;

class OutcomePolicyTest {
    private static final Instant OPENED = Instant.parse("2026-01-15T10:00:00Z");

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
        assertThat(OutcomePolicy.ends(Kind.STABLE, Basis.PATHOLOGY, OPENED, OPENED, false))
                .isTrue();
        for (Kind kind : new Kind[] {Kind.BENIGN, Kind.MALIGNANT, Kind.RESOLVED, Kind.LOST}) {
            assertThat(OutcomePolicy.ends(kind, Basis.FOLLOW_UP, OPENED, OPENED, false))
                    .as(kind.name())
                    .isTrue();
        }
    }

    @Test
    void theNextLookIsWhenTheAdviceSaidOrAReminder() {
        assertThat(NextLook.from(OPENED, Optional.of(3))).isEqualTo(Instant.parse("2026-04-15T10:00:00Z"));
        assertThat(NextLook.from(OPENED, Optional.empty())).isEqualTo(OPENED.plus(NextLook.REMINDER));
        assertThat(NextLook.from(OPENED, Optional.of(0))).isEqualTo(OPENED.plus(NextLook.REMINDER));
    }

    private static boolean stable(int months, boolean solidOnly) {
        Instant now = OPENED.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return OutcomePolicy.ends(Kind.STABLE, Basis.FOLLOW_UP, OPENED, now, solidOnly);
    }
}
