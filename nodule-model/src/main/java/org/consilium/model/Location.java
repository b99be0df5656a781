package org.consilium.model;

import java.util.Optional;

/**
 * Where in the lungs a nodule lies.
 *
 * @param side which lung, from the lung mask
 * @param lobeEstimate the lobe that lies most often at this relative height and depth: an estimate without fissures,
 *     to be confirmed by a reader
 */
public record Location(Side side, Optional<Lobe> lobeEstimate) {
    /** The patient's side. */
    public enum Side {
        RIGHT,
        LEFT,
        UNKNOWN
    }

    /** The five lobes; the lingula counts to the left upper lobe. */
    public enum Lobe {
        RUL,
        RML,
        RLL,
        LUL,
        LLL
    }

    public static Location unknown() {
        return new Location(Side.UNKNOWN, Optional.empty());
    }
}
