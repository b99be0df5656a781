package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.intake.CaseId;
import org.consilium.intake.RevealState;

/** The reading order: nothing of the model's read may be seen before the blind read of the same round is locked. */
@ApplicationScoped
@Transactional
class Reveal implements RevealState {
    private final Reads reads;

    Reveal(Reads reads) {
        this.reads = reads;
    }

    @Override
    public boolean isRevealed(CaseId id) {
        return reads.current(id)
                .flatMap(reads::blind)
                .filter(BlindRead::isLocked)
                .isPresent();
    }
}
