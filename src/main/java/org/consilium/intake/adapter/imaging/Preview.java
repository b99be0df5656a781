package org.consilium.intake.adapter.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * A volume made small for a first look in 3D: each voxel the mean of the box of voxels that it covers, as a grey value.
 *
 * @param columns voxels along x, and so on; they cover the same box in the patient as the volume
 * @param values one byte a voxel, in the volume's order; 0 at {@link #LOW_HU} and below, 255 at {@link #HIGH_HU} and above
 */
record Preview(int columns, int rows, int slices, byte[] values) {
    static final int LOW_HU = -1000;
    static final int HIGH_HU = 400;
    static final int THUMBNAIL = 128;
    private static final int WHITE = 255;

    /** @param longestSide most voxels along any axis, at least 1 */
    static Preview of(CtVolume volume, int longestSide) {
        VoxelGrid grid = volume.grid();
        int columns = Math.min(longestSide, grid.columns());
        int rows = Math.min(longestSide, grid.rows());
        int slices = Math.min(longestSide, grid.slices());
        byte[] values = new byte[columns * rows * slices];
        int at = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    values[at++] = grey(mean(
                            volume,
                            Span.of(column, columns, grid.columns()),
                            Span.of(row, rows, grid.rows()),
                            Span.of(slice, slices, grid.slices())));
                }
            }
        }
        return new Preview(columns, rows, slices, values);
    }

    private static double mean(CtVolume volume, Span columns, Span rows, Span slices) {
        long sum = 0;
        for (int slice = slices.from; slice < slices.to; slice++) {
            for (int row = rows.from; row < rows.to; row++) {
                for (int column = columns.from; column < columns.to; column++) {
                    sum += volume.huAt(column, row, slice);
                }
            }
        }
        return (double) sum / ((long) columns.length() * rows.length() * slices.length());
    }

    static byte grey(double hu) {
        double share = (hu - LOW_HU) / (HIGH_HU - LOW_HU);
        return (byte) Math.round(WHITE * Math.max(0, Math.min(1, share)));
    }

    /** Each value as its difference, modulo 256, from the one before it in its row; the first of a row from 0. */
    byte[] differences() {
        byte[] differences = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            differences[at] = (byte) (values[at] - (at % columns == 0 ? 0 : values[at - 1]));
        }
        return differences;
    }

    /** The middle slice as a PNG, at most {@link #THUMBNAIL} pixels wide or high. */
    byte[] thumbnail() {
        int step = Math.max(1, (Math.max(columns, rows) + THUMBNAIL - 1) / THUMBNAIL);
        BufferedImage picture = new BufferedImage(columns / step, rows / step, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int slice = slices / 2 * columns * rows;
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = values[slice + at / picture.getWidth() * step * columns + at % picture.getWidth() * step];
        }
        return GreyPng.of(picture);
    }

    /** The voxels that one small voxel covers; at least one. */
    private record Span(int from, int to) {
        static Span of(int index, int parts, int size) {
            int from = (int) ((long) index * size / parts);
            int to = (int) ((long) (index + 1) * size / parts);
            return new Span(from, Math.max(from + 1, to));
        }

        int length() {
            return to - from;
        }
    }
}
