package org.consilium.model;

/**
 * How probable it is that radiologists rate the nodule rather malignant than benign: their opinion, not pathology.
 *
 * @param p the calibrated probability
 * @param low lower end of the spread of the model's members
 * @param high upper end of it
 */
public record Risk(double p, double low, double high) {
    public Risk {
        Bounds.fraction("a risk", p);
        if (!(low >= 0 && low <= p && p <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "a risk of " + p + " needs 0 <= low <= p <= high <= 1, not low " + low + " and high " + high);
        }
    }
}
