package org.consilium.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Earlier studies of a case's patient. */
public interface PriorStudies {
    /**
     * The newest case of the same patient whose study is older; absent where there is none, or where identity or dates are
     * not certain: number, birth date and sex must all be stated and agree.
     */
    Optional<Prior> before(CaseId id);

    /** Older studies of the same patient that are held without a case, by the same certainty, newest first. */
    List<Held> heldBefore(CaseId id);

    /** @param days between the two studies, at least 1 */
    record Held(UUID studyId, int days) {}

    /** @param days between the two studies, at least 1 */
    record Prior(CaseId caseId, int days) {}
}
