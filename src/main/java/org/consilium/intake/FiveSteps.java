package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The five step objects of a case; a step done again gets a new version, the old ones stay. */
public interface FiveSteps {
    /** Writes the next version of a step, timed by the server's clock; belongs to the caller's transaction. */
    void done(CaseId id, Step step, Optional<UUID> author, Content content);

    /** Ids of the cases that somebody did a step of, whichever version of it. */
    Set<UUID> casesWithStepBy(UUID author);

    /** The newest version of each step that was done. */
    List<StepDone> newest(CaseId id);

    /**
     * What a step holds.
     *
     * @param inputs what it was decided on, JSON-able
     * @param output what came out, JSON-able
     * @param provenance rule ids with table versions, model id with weight hash, software version
     */
    record Content(Map<String, Object> inputs, Map<String, Object> output, Map<String, Object> provenance) {}

    /** A step as done. */
    record StepDone(Step step, int version, Optional<UUID> author, Instant at, Content content) {}
}
