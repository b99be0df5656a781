package org.consilium.dicom.series;

import org.consilium.dicom.volume.CtVolume;

/** Moves a slice within its plane by a fraction of a pixel, to straighten a stack scanned with a tilted gantry. */
final class SliceShift {
    private final int columns;
    private final int rows;

    SliceShift(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * The slice as the first slice's pixel grid sees it, by bilinear interpolation.
     *
     * @param columnShift how many columns the slice's origin lies beyond the grid's
     * @param rowShift how many rows the slice's origin lies beyond the grid's
     */
    short[] shifted(short[] slice, double columnShift, double rowShift) {
        short[] moved = new short[slice.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                moved[row * columns + column] = at(slice, column - columnShift, row - rowShift);
            }
        }
        return moved;
    }

    private short at(short[] slice, double column, double row) {
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        double fc = column - c;
        double fr = row - r;
        double sum = 0;
        for (int corner = 0; corner < 4; corner++) {
            double weight = ((corner & 1) == 0 ? 1 - fc : fc) * ((corner & 2) == 0 ? 1 - fr : fr);
            if (weight > 0) {
                int value = valueAt(slice, c + (corner & 1), r + (corner >> 1));
                if (value == CtVolume.OUTSIDE_HU) {
                    return CtVolume.OUTSIDE_HU;
                }
                sum += weight * value;
            }
        }
        return (short) Math.round(sum);
    }

    private int valueAt(short[] slice, int column, int row) {
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? slice[row * columns + column] : CtVolume.OUTSIDE_HU;
    }
}
