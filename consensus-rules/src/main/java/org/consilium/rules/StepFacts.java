package org.consilium.rules;

import java.util.EnumSet;
import java.util.Set;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Coded;

/**
 * What is wrong, or said, when a step is about to end.
 *
 * @param step 1A to 5A
 * @param overdueDays of an outcome, 0 where nothing is overdue
 */
public record StepFacts(Step step, Set<Circumstance> circumstances, int overdueDays) {
    /** The five steps. */
    public enum Step {
        ASK("1A"),
        ASSESS("2A"),
        ADVISE("3A"),
        ARRANGE("4A"),
        ASSIST("5A");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What the table of gates asks, in its words. */
    public enum Circumstance implements Coded {
        HISTORY_INCOMPLETE,
        SERIES_BLOCKED,
        BLIND_READ_MISSING,
        NUMBER_WITHOUT_DATA,
        VERSION_ABSENT,
        QUORUM_MISSING,
        PROVISIONAL,
        SIGNATURE_MISSING,
        OWNER_MISSING,
        ESCALATED
    }

    /** Days overdue beyond this count as this. */
    public static final int LONGEST_OVERDUE = 36_500;

    public StepFacts {
        circumstances = circumstances.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(circumstances));
        Bounds.whole("overdueDays", overdueDays, 0, LONGEST_OVERDUE);
    }

    Question question() {
        return Question.to("quality.step-gate")
                .with("step", step.label())
                .with("historyIncomplete", has(Circumstance.HISTORY_INCOMPLETE))
                .with("seriesBlocked", has(Circumstance.SERIES_BLOCKED))
                .with("blindReadMissing", has(Circumstance.BLIND_READ_MISSING))
                .with("numberWithoutData", has(Circumstance.NUMBER_WITHOUT_DATA))
                .with("versionAbsent", has(Circumstance.VERSION_ABSENT))
                .with("quorumMissing", has(Circumstance.QUORUM_MISSING))
                .with("provisional", has(Circumstance.PROVISIONAL))
                .with("signatureMissing", has(Circumstance.SIGNATURE_MISSING))
                .with("ownerMissing", has(Circumstance.OWNER_MISSING))
                .with("escalated", has(Circumstance.ESCALATED))
                .with("overdueDays", overdueDays);
    }

    private boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
