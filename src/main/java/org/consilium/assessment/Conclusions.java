package org.consilium.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.intake.CaseId;

/** Keeps what was concluded from the reads; nothing is overwritten. */
public interface Conclusions {
    /** Adds a comparison of this round. */
    void add(Round round, Standing standing, ComparisonView view, Instant at);

    /** The newest comparison of a round, for the process. */
    Optional<Standing> standing(Round round);

    /** The newest comparison of a round, for people. */
    Optional<ComparisonView> newest(Round round);

    /** Cases that were ever compared, the last compared first. */
    List<CaseId> compared();

    void add(Round round, Advice advice);

    Optional<Advice> advice(Round round);

    /** Notes that somebody goes on with a limited series. */
    void accept(CaseId id, int revision, UUID by, String reason, Instant at);

    boolean isAccepted(CaseId id, int revision);

    /** What the process needs to know of a comparison. */
    record Standing(boolean majorDiscordance, boolean panelNeeded) {}
}
