package org.consilium.assessment;

import java.time.Duration;
import java.util.Optional;
import org.consilium.model.StopSignal;

/**
 * Work of the model that nobody's case waits for: done on the readers' pool while no read is ordered, and put off when one
 * is.
 *
 * @param <O> an order
 * @param <R> what comes of it
 */
public interface IdleWork<O, R> {
    /** Names the work in the log. */
    String name();

    /** The next order, this node's for longer than {@link #limit()}; none while the model is switched off. */
    Optional<O> take();

    /** Whether the model may go on with it. */
    boolean mayGoOn();

    /** How long one order may take. */
    Duration limit();

    /** Does it; call outside of any transaction. */
    R work(O order, StopSignal stop);

    /** Keeps what came of it. */
    void keep(O order, R result);

    /** Gives the order back, or ends it where it was tried as often as it may be. */
    void failed(O order, String kind);

    /** Gives back an order that was stopped for no reason of its own, as if it had not been taken. */
    void putOff(O order);
}
