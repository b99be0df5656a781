package org.consilium.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Keeps what is to be delivered until it is: an order outlives crashes of this server and of the peer. */
public interface Deliveries {
    /** Orders a delivery; the same order twice is one. Belongs to the caller's transaction. */
    void order(CaseId id, String signature, String peer, Instant at);

    /** The next one that is due, taken for so long that no other node takes it too. */
    Optional<Delivery> takeDue(Instant now, Duration lease);

    /** The objects of a decision, once they were made. */
    List<MadeObject> objects(String signature);

    /** Keeps the objects of a decision, so that every attempt sends the same. */
    void keep(CaseId id, String signature, List<MadeObject> objects, Instant at);

    void stored(UUID delivery, Instant at);

    /** It did not work: comes again at this time, or never. */
    void failed(UUID delivery, Delivery.State state, String problem, Instant nextAt);

    /** Deliveries of a case, newest decision first. */
    List<Delivery> of(CaseId id);

    /**
     * One DICOM file.
     *
     * @param kind what it is, for example {@code SR}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record MadeObject(String kind, String sopInstanceUid, byte[] file) {
        @Override
        public String toString() {
            return "MadeObject[" + kind + "]";
        }
    }
}
