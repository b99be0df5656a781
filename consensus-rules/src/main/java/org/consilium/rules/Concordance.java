package org.consilium.rules;

/**
 * A human decision against one guideline.
 *
 * @param reasonNeeded less intensive than the row and no coded reason was given: the decision cannot be signed
 * @param triggersPanel so much less intensive that a panel is mandatory (MT-13)
 */
public record Concordance(String pack, Level level, boolean reasonNeeded, boolean triggersPanel, Ruling ruling) {
    /** How the decision compares. */
    public enum Level {
        CONCORDANT,
        MORE_INTENSIVE,
        LESS_INTENSIVE,
        MUCH_LESS_INTENSIVE,
        NOT_COVERED
    }
}
