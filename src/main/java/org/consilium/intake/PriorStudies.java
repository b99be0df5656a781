package org.consilium.intake;

import java.util.Optional;

/** Earlier studies of a case's patient. */
public interface PriorStudies {
    /**
     * The newest case of the same patient whose study is older; absent where there is none, or where identity or dates are
     * not certain: number, birth date and sex must all be stated and agree.
     */
    Optional<Prior> before(CaseId id);

    /** @param days between the two studies, at least 1 */
    record Prior(CaseId caseId, int days) {}
}
