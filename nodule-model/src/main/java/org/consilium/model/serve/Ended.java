package org.consilium.model.serve;

/**
 * How a reading ended.
 *
 * @param <T> what an answer is
 */
public sealed interface Ended<T> {
    /** The model answered. */
    record Answered<T>(T answer) implements Ended<T> {}

    /** Somebody stopped it; what it computes afterwards is thrown away. */
    record Stopped<T>() implements Ended<T> {}

    /** It took longer than it may. */
    record OutOfTime<T>() implements Ended<T> {}

    /**
     * The model broke.
     *
     * @param kind simple name of what was thrown: nothing of a patient can be in it
     */
    record Broken<T>(String kind) implements Ended<T> {}
}
