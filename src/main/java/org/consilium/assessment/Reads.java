package org.consilium.assessment;

import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.assessment.domain.SecondRead;
import org.consilium.intake.CaseId;

/** Keeps rounds and reads; a locked read can no longer be changed by anybody. */
public interface Reads {
    /** Begins the next round; earlier ones stay as they are and count no more. */
    Round begin(CaseId id, int revision, String inputDigest, Instant at);

    /** The round that counts. */
    Optional<Round> current(CaseId id);

    Optional<BlindRead> blind(Round round);

    /** Every read of a person, asked for at once. */
    Human human(Round round);

    void save(Round round, BlindRead read);

    Optional<ModelRead> model(Round round);

    void seal(Round round, ModelRead read, Instant at);

    Optional<SecondRead> second(Round round);

    void save(Round round, SecondRead read);

    Optional<ReconciledRead> reconciled(Round round);

    void save(Round round, ReconciledRead read);

    /** What people have read in a round. */
    record Human(Optional<BlindRead> blind, Optional<SecondRead> second, Optional<ReconciledRead> reconciled) {}
}
