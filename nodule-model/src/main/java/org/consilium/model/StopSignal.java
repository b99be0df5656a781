package org.consilium.model;

/** Tells a reading that nobody wants its answer any more: it was stopped, or its time is over. */
@FunctionalInterface
public interface StopSignal {
    /** Never stops. */
    StopSignal NEVER = () -> false;

    boolean isStopped();

    /** Ends the reading here where it was stopped; the model answers with {@link Abstention.Reason#STOPPED}. */
    default void check() {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    /** Ends a reading from within. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the reading was stopped", null, false, false);
        }
    }
}
