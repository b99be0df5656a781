package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.Person;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.intake.CaseId;
import org.consilium.intake.RevealState;

/** The reading order: nothing of the model's read may be seen before the blind read of the same round is locked. */
@ApplicationScoped
@Transactional
class Reveal implements RevealState {
    private final Reads reads;
    private final Voters voters;

    Reveal(Reads reads, Voters voters) {
        this.reads = reads;
        this.voters = voters;
    }

    @Override
    public boolean isRevealed(CaseId id) {
        return reads.current(id)
                .flatMap(reads::blind)
                .filter(BlindRead::isLocked)
                .isPresent();
    }

    /** Who has still to vote alone sees nothing that rests on the model's read, not in a timeline either. */
    @Override
    public boolean isRevealedTo(CaseId id, Person person) {
        return isRevealed(id) && !voters.areBound(id, person);
    }
}
