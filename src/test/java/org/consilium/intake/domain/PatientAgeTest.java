package org.consilium.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientAgeTest {
    private static final Optional<LocalDate> STUDY = Optional.of(LocalDate.of(2026, 3, 1));

    @Test
    void theBirthdayCountsNotTheYear() {
        assertThat(PatientAge.of(Optional.of(LocalDate.of(1962, 3, 1)), STUDY, ""))
                .hasValue(64);
        assertThat(PatientAge.of(Optional.of(LocalDate.of(1962, 3, 2)), STUDY, ""))
                .hasValue(63);
    }

    @Test
    void withoutDatesTheStatedAgeCountsInWholeYears() {
        assertThat(PatientAge.of(Optional.empty(), STUDY, "064Y")).hasValue(64);
        assertThat(PatientAge.of(Optional.empty(), STUDY, "023M")).hasValue(1);
        assertThat(PatientAge.of(Optional.empty(), STUDY, "051W")).hasValue(0);
        assertThat(PatientAge.of(Optional.empty(), STUDY, "730D")).hasValue(2);
    }

    @Test
    void nonsenseGivesNoAgeRatherThanAWrongOne() {
        assertThat(PatientAge.of(Optional.empty(), STUDY, "64")).isEmpty();
        assertThat(PatientAge.of(Optional.empty(), STUDY, "999Y")).isEmpty();
        assertThat(PatientAge.of(Optional.of(LocalDate.of(2027, 1, 1)), STUDY, ""))
                .isEmpty();
        assertThat(PatientAge.of(Optional.of(LocalDate.of(1800, 1, 1)), STUDY, ""))
                .isEmpty();
    }
}
