package org.consilium.panel;

import org.consilium.problem.Refusal;

/** The two rounds of votes: before anybody knows the others', and after discussion. */
public enum Round {
    FIRST(1),
    SECOND(2);

    private final int number;

    Round(int number) {
        this.number = number;
    }

    /**
     * @param number 1 or 2
     * @throws Refusal {@code invalid-input} for any other number
     */
    public static Round numbered(int number) {
        if (number < 1 || number > 2) {
            throw Refusal.invalid("round", "1 or 2");
        }
        return number == 1 ? FIRST : SECOND;
    }

    /** 1 or 2. */
    public int number() {
        return number;
    }
}
