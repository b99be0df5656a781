package org.consilium.dicom.slab;

/**
 * Guesses a value from its neighbours to the left, above, and above to the left: the median of the first two and of the plane
 * through all three (the edge detector of JPEG-LS, ITU-T T.87 A.4.1).
 *
 * <p>Of nine predictors tried on two real CTs it packed best of those that look at one slice only; looking at the slice before
 * too gained 1.3 % and would have tied each slice to the one before.
 */
final class MedianEdge {
    private MedianEdge() {}

    /** The guess for the value at {@code at}; the first of a slice is guessed as 0. */
    static int guess(short[] values, int at, int column, int row, int columns) {
        if (row == 0) {
            return column == 0 ? 0 : values[at - 1];
        }
        int above = values[at - columns];
        if (column == 0) {
            return above;
        }
        int left = values[at - 1];
        int corner = values[at - columns - 1];
        int low = Math.min(left, above);
        int high = Math.max(left, above);
        return corner >= high ? low : corner <= low ? high : left + above - corner;
    }
}
