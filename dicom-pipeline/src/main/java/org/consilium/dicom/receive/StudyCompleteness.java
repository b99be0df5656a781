package org.consilium.dicom.receive;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when a study that arrives piece by piece is complete. DICOM's storage service has no message that says so.
 *
 * @param quietTime how long nothing new must have come after a sender took its leave
 * @param quietTimeAfterInterruption how long after a connection broke; at least {@code quietTime}
 * @param patience how long a sender may stay connected without a new instance before the study is taken as complete anyway;
 *     at least {@code quietTimeAfterInterruption}. A gateway may keep one association open all day.
 */
public record StudyCompleteness(Duration quietTime, Duration quietTimeAfterInterruption, Duration patience) {

    public StudyCompleteness {
        if (quietTime.isNegative()) {
            throw new IllegalArgumentException("the quiet time must be at least 0, not " + quietTime);
        }
        if (quietTimeAfterInterruption.compareTo(quietTime) < 0) {
            throw new IllegalArgumentException("the quiet time after an interruption must be at least " + quietTime
                    + ", not " + quietTimeAfterInterruption);
        }
        if (patience.compareTo(quietTimeAfterInterruption) < 0) {
            throw new IllegalArgumentException(
                    "the patience must be at least " + quietTimeAfterInterruption + ", not " + patience);
        }
    }

    /** Five seconds of quiet, one minute after an interruption, ten minutes of patience. */
    public static StudyCompleteness defaults() {
        return new StudyCompleteness(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
    }

    /** What to do about a study now. */
    public Decision decide(StudyArrivals study, Instant now) {
        if (study.instances() == study.completedInstances()) {
            return new Decision.NothingNew();
        }
        Instant due = dueAt(study);
        return now.isBefore(due)
                ? new Decision.Wait(due)
                : new Decision.Complete(study.revision() + 1, study.instances());
    }

    private Instant dueAt(StudyArrivals study) {
        Instant arrived = study.lastArrivalAt();
        if (study.hasAllExpected()) {
            return arrived;
        }
        if (study.sender().connected()) {
            return arrived.plus(patience);
        }
        Duration quiet = study.sender().interrupted() ? quietTimeAfterInterruption : quietTime;
        Instant lastSign = study.sender()
                .lastEndedAt()
                .filter(ended -> ended.isAfter(arrived))
                .orElse(arrived);
        return lastSign.plus(quiet);
    }

    /** What to do about a study. */
    public sealed interface Decision {
        /** Everything there is was covered by the last completion. */
        record NothingNew() implements Decision {}

        /** Ask again at a given time, or earlier when something happens to the study. */
        record Wait(Instant until) implements Decision {}

        /**
         * The study is complete: open its case at revision 1, revise the case at later ones.
         *
         * @param revision 1 at the first completion
         * @param instances how many instances this completion covers
         */
        record Complete(int revision, int instances) implements Decision {}
    }
}
