package org.consilium.dicom.slab;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.consilium.dicom.volume.CtVolume;

/**
 * Packs neighbouring slices of a volume without loss.
 *
 * <p>Each value is replaced by how far it lies from a guess ({@link MedianEdge}, slice by slice), the sign folded into the
 * lowest bit; then all high bytes and after them all low bytes go into one zlib stream (RFC 1950), whose checksum guards the
 * whole. Differences wrap at 16 bits, so every int16 volume comes back bit for bit.
 */
public final class SlabCodec {
    private static final int LEVEL = 6;

    private SlabCodec() {}

    /**
     * Packs slices.
     *
     * @param first index of the first slice
     * @param slices how many, at least 1
     */
    public static byte[] encode(CtVolume volume, int first, int slices) {
        int columns = volume.grid().columns();
        int rows = volume.grid().rows();
        short[] values = volume.hounsfield();
        byte[] planes = new byte[2 * columns * rows * slices];
        int at = first * columns * rows;
        int high = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++, at++, high++) {
                    short off = (short) (values[at] - MedianEdge.guess(values, at, column, row, columns));
                    int folded = off << 1 ^ off >> 15;
                    planes[high] = (byte) (folded >> 8);
                    planes[planes.length / 2 + high] = (byte) folded;
                }
            }
        }
        return pack(planes);
    }

    /** Deflates bytes whose values gather near 0. */
    public static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setStrategy(Deflater.FILTERED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length + packed.length / 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    /**
     * The values of a packed slab, slice by slice.
     *
     * @throws DataFormatException where these are not that many slices
     */
    public static short[] decode(byte[] packed, int columns, int rows, int slices) throws DataFormatException {
        int voxels = columns * rows * slices;
        byte[] planes = unpack(packed, 2 * voxels);
        short[] values = new short[voxels];
        int at = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++, at++) {
                    int folded = (planes[at] & 0xFF) << 8 | planes[voxels + at] & 0xFF;
                    int off = folded >> 1 ^ -(folded & 1);
                    values[at] = (short) (MedianEdge.guess(values, at, column, row, columns) + off);
                }
            }
        }
        return values;
    }

    /**
     * Inflates bytes.
     *
     * @throws DataFormatException where they are damaged or not that many
     */
    public static byte[] unpack(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int read = 0;
            int more = 1;
            while (read < length && more > 0) {
                more = inflater.inflate(plain, read, length - read);
                read += more;
            }
            boolean over = inflater.inflate(new byte[1]) > 0 || !inflater.finished();
            if (read != length || over) {
                throw new DataFormatException("a slab of " + length + " bytes, not " + read + (over ? " or more" : ""));
            }
            return plain;
        } finally {
            inflater.end();
        }
    }
}
