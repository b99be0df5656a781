package org.consilium.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a study that somebody sent. */
public interface Whereabouts {
    /** By Study Instance UID; empty where nothing of it has arrived. */
    Optional<Study> of(String studyInstanceUid);

    /**
     * How far a study has come.
     *
     * @param trace the opaque id given at its first instance; the id of its case where there is one
     * @param instances how many are held
     * @param waiting how many of them no settling has looked at yet
     * @param isCase whether it became a case
     * @param refused what was kept out, newest first
     */
    record Study(UUID trace, int instances, int waiting, boolean isCase, List<Refusals.Refused> refused) {
        public Study {
            refused = List.copyOf(refused);
        }
    }
}
