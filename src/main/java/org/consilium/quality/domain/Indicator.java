package org.consilium.quality.domain;

import java.util.OptionalDouble;

/**
 * One figure, what it rests on and what to make of it.
 *
 * @param value empty where too few cases stand behind it
 * @param unit {@code share}, {@code seconds}, {@code hours}, {@code days} or {@code kappa}
 * @param n cases or panels that it is computed from
 * @param low lower end of the 95 % interval, where there is one
 * @param target the bound that raises the alarm, where there is one
 */
public record Indicator(
        Name name,
        OptionalDouble value,
        String unit,
        int n,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble target,
        Flag flag) {

    /** A stable id and what people call it. */
    public record Name(String id, String english, String chinese) {}

    /** What to make of a figure. */
    public enum Flag {
        /** There is no target. */
        NONE,
        /** The target is kept. */
        OK,
        /** The target is missed. */
        ALARM,
        /** Too few cases to say anything. */
        TOO_FEW
    }

    static Indicator tooFew(Name name, String unit, int n, OptionalDouble target) {
        return new Indicator(
                name,
                OptionalDouble.empty(),
                unit,
                n,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                target,
                Flag.TOO_FEW);
    }
}
