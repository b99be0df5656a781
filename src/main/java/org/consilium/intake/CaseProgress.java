package org.consilium.intake;

/**
 * How other slices move a case on. Every call belongs to the caller's transaction.
 *
 * <p>Moves that the present state does not allow are refused with {@code wrong-state}.
 */
public interface CaseProgress {
    /**
     * Takes the case for a change: locks it, checks that the caller has seen its newest version and counts the version up.
     *
     * @throws org.consilium.problem.Refusal {@code not-found}, {@code stale-version} (arguments {@code current} and
     *     {@code expected})
     */
    void change(CaseId id, long expectedVersion);

    /** Counts the version up for a change that no person asked for (the model, a timer). */
    void changedBySystem(CaseId id);

    /**
     * Locks the case until the transaction ends, without a new version: for what the server does out of people's sight.
     *
     * @throws org.consilium.problem.Refusal {@code not-found}
     */
    void hold(CaseId id);

    CaseState stateOf(CaseId id);

    /** Sets the step that the case is at; shown in lists. */
    void atStep(CaseId id, Step step);

    void assessing(CaseId id);

    void awaitingPanel(CaseId id);

    void decided(CaseId id);

    void closed(CaseId id);

    void cancelled(CaseId id);

    /** A closed, decided or cancelled case is assessed once more. */
    void reopened(CaseId id);
}
