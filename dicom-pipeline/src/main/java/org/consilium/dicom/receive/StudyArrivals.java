package org.consilium.dicom.receive;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * How far a study has arrived.
 *
 * @param instances distinct instances recorded so far, at least 1; duplicates and conflicting ones do not count
 * @param completedInstances how many of them the last completion covered, 0 before the first
 * @param revision how often the study was completed, 0 before the first
 * @param expectedInstances how many there will be, where somebody said so
 * @param lastArrivalAt when the last new instance was recorded
 * @param sender what is known of the connections it came by
 */
public record StudyArrivals(
        int instances,
        int completedInstances,
        int revision,
        OptionalInt expectedInstances,
        Instant lastArrivalAt,
        SenderState sender) {

    public StudyArrivals {
        if (instances < 1) {
            throw new IllegalArgumentException("a study that arrives has at least 1 instance, not " + instances);
        }
        if (completedInstances < 0 || completedInstances > instances) {
            throw new IllegalArgumentException(
                    "completed instances lie within 0 and " + instances + ", not " + completedInstances);
        }
        if (revision < 0 || (revision == 0) != (completedInstances == 0)) {
            throw new IllegalArgumentException(
                    "revision " + revision + " does not fit " + completedInstances + " completed instances");
        }
    }

    boolean hasAllExpected() {
        return expectedInstances.isPresent() && instances >= expectedInstances.getAsInt();
    }
}
