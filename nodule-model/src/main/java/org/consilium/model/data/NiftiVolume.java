package org.consilium.model.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;

/**
 * One gzip-compressed NIfTI-1 file of three dimensions; column runs fastest, then row, then slice.
 *
 * <p>Layout of the header after nifti1.h: dimensions at byte 40, data type at 70, grid spacing at 76, data offset at 108,
 * scaling at 112 and 116.
 *
 * @param columns first dimension
 * @param rows second dimension
 * @param slices third dimension
 * @param values scaled and rounded values
 */
record NiftiVolume(int columns, int rows, int slices, short[] values) {
    private static final int HEADER_BYTES = 348;

    static NiftiVolume parse(byte[] compressed) throws IOException {
        byte[] bytes;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            bytes = in.readAllBytes();
        }
        if (bytes.length < HEADER_BYTES) {
            throw new IOException("a NIfTI header has " + HEADER_BYTES + " bytes, the file " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt(0) != HEADER_BYTES) {
            buffer.order(ByteOrder.BIG_ENDIAN);
        }
        int columns = buffer.getShort(42);
        int rows = buffer.getShort(44);
        int slices = buffer.getShort(46);
        long least = (long) buffer.getFloat(108) + (long) columns * rows * slices * bytesEach(buffer.getShort(70));
        if (columns <= 0 || rows <= 0 || slices <= 0 || least > bytes.length) {
            throw new IOException("a volume of " + columns + " x " + rows + " x " + slices
                    + " voxels does not fit a file of " + bytes.length + " bytes");
        }
        return new NiftiVolume(columns, rows, slices, values(buffer, columns * rows * slices));
    }

    private static int bytesEach(int type) {
        return switch (type) {
            case 4, 512 -> 2;
            case 8, 16 -> 4;
            case 64 -> 8;
            default -> 1;
        };
    }

    private static short[] values(ByteBuffer buffer, int count) throws IOException {
        int type = buffer.getShort(70);
        int offset = (int) buffer.getFloat(108);
        float slope = buffer.getFloat(112) == 0 ? 1 : buffer.getFloat(112);
        float intercept = buffer.getFloat(112) == 0 ? 0 : buffer.getFloat(116);
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            double value = slope * raw(buffer, type, offset, i) + intercept;
            if (!Double.isFinite(value)) {
                throw new IOException("a voxel is not a finite number");
            }
            values[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
        }
        return values;
    }

    private static double raw(ByteBuffer buffer, int type, int offset, int i) throws IOException {
        if (type == 2) {
            return buffer.get(offset + i) & 0xff;
        } else if (type == 4) {
            return buffer.getShort(offset + 2 * i);
        } else if (type == 8) {
            return buffer.getInt(offset + 4 * i);
        } else if (type == 16) {
            return buffer.getFloat(offset + 4 * i);
        } else if (type == 64) {
            return buffer.getDouble(offset + 8 * i);
        } else if (type == 512) {
            return buffer.getShort(offset + 2 * i) & 0xffff;
        }
        throw new IOException("NIfTI data types 2, 4, 8, 16, 64 and 512 are read, not " + type);
    }
}
