package org.consilium.intake;

import java.time.LocalDate;
import java.util.Optional;

/** Who the patient of a case is: the only way to names, numbers and birth dates. */
public interface Patients {
    /** @throws org.consilium.problem.Refusal {@code not-found} */
    Sheet of(CaseId id);

    /**
     * A patient as the images name them.
     *
     * @param name as people read it
     * @param sex as stated, empty text where not
     * @param facts age and sex as risk models take them
     */
    record Sheet(String name, String patientId, String sex, Optional<LocalDate> birthDate, PatientFacts facts) {
        /** Says nothing: these are data of a patient. */
        @Override
        public String toString() {
            return "Sheet[]";
        }
    }
}
