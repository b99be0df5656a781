package org.consilium.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.intake.CaseId;

/** Keeps why the model rated as it did: ordered once a read, worked off by one node at a time, never changed after. */
public interface Explanations {
    /** Orders the explanation of a read that is sealed in the same transaction. */
    void order(Round round, Instant at);

    /** Takes the order that waits longest; it is the caller's until the lease is over. */
    Optional<Order> takeDue(Instant now, Duration lease);

    /** Gives an order back, to be tried again after this instant. */
    void giveBack(Order order, Instant nextAt);

    /** Gives an order back as if it had not been taken, behind those that wait. */
    void putOff(Order order, Instant now);

    /** Ends an order; one that has ended already stays as it is. */
    void end(Order order, ModelExplained explained, Instant at);

    /** Absent where nothing was ordered. */
    Optional<ModelExplained> of(Round round);

    /** @param attempts how often it was taken, this time included */
    record Order(CaseId caseId, int round, int attempts) {}
}
