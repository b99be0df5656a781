package org.consilium.rules;

/**
 * Two guidelines that send the same patient different ways.
 *
 * @param invasive whether one opens the way to tissue or treatment and the other watches
 * @param monthsApart how far their first CTs are apart; 0 when one of them has no CT
 */
public record Disagreement(
        String pack,
        String action,
        String otherPack,
        String otherAction,
        boolean invasive,
        int monthsApart,
        Ruling ruling) {}
