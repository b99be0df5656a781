package org.consilium.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.domain.GrowthComparing;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.PriorArrived;

/** Keeps what the model read of earlier studies that opened no case. */
public interface PriorReads {
    /** Orders the read of a study, anew where its images are others than before. */
    void order(PriorArrived arrived, Instant at);

    /** Takes the order that waits longest; it is the caller's until the lease is over. */
    Optional<Order> takeDue(Instant now, Duration lease);

    /** Gives an order back, to be tried again after this instant. */
    void giveBack(Order order, Instant nextAt);

    /** Gives an order back as if it had not been taken, behind those that wait. */
    void putOff(Order order, Instant now);

    /** Ends an order; one of other images meanwhile is dropped. */
    void end(Order order, ModelRead read, Instant at);

    /** The read of a study and how its series was acquired; absent where there is none. */
    Optional<GrowthComparing.Acquired> of(UUID studyId);

    /**
     * @param forbidden whether acquisition rules forbid the model to read it
     * @param attempts how often it was taken, this time included
     */
    record Order(UUID studyId, String seriesInstanceUid, String inputDigest, boolean forbidden, int attempts) {
        /** Says nothing of the patient: series names may. */
        @Override
        public String toString() {
            return "Order[" + studyId + "]";
        }
    }
}
