package org.consilium.intake;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What risk models need of the patient and the images tell.
 *
 * @param ageYears age at the study, 0 to 130, from birth date or Patient's Age
 * @param sex {@code F}, {@code M} or {@code O}; absent where not stated
 */
public record PatientFacts(OptionalInt ageYears, Optional<String> sex) {
    public PatientFacts {
        if (ageYears.isPresent() && (ageYears.getAsInt() < 0 || ageYears.getAsInt() > 130)) {
            throw new IllegalArgumentException("an age lies between 0 and 130 years");
        }
        if (sex.isPresent() && !sex.get().matches("[FMO]")) {
            throw new IllegalArgumentException("a sex is F, M or O");
        }
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "PatientFacts[]";
    }
}
