package org.consilium.dicom.series;

import org.consilium.dicom.volume.CtVolume;

/**
 * How stored pixel values become HU (PS3.3 C.11.1.1.2) and which of them are padding (PS3.3 C.7.5.1.1.2).
 *
 * @param slope (0028,1053)
 * @param intercept (0028,1052)
 * @param rescaled whether the file gave both
 * @param paddingFrom lowest stored value that is padding; above {@code paddingTo} where there is none
 * @param paddingTo highest stored value that is padding
 */
record StoredValues(double slope, double intercept, boolean rescaled, int paddingFrom, int paddingTo) {

    boolean isPadding(int stored) {
        return stored >= paddingFrom && stored <= paddingTo;
    }

    /** HU of a stored value; what lies below {@link CtVolume#OUTSIDE_HU} or is padding lies outside. */
    short toHu(int stored) {
        if (isPadding(stored)) {
            return CtVolume.OUTSIDE_HU;
        }
        long hu = Math.round(stored * slope + intercept);
        return (short) Math.max(CtVolume.OUTSIDE_HU, Math.min(Short.MAX_VALUE, hu));
    }
}
