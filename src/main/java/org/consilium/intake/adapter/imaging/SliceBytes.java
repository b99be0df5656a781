package org.consilium.intake.adapter.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;
import org.consilium.dicom.volume.CtVolume;

/** One slice as it travels: 16-bit little-endian HU, row by row. */
final class SliceBytes {
    private SliceBytes() {}

    static byte[] of(CtVolume volume, int slice) {
        int pixels = volume.grid().columns() * volume.grid().rows();
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(volume.hounsfield(), slice * pixels, pixels);
        return bytes.array();
    }

    /** Packed on the imaging threads, so that no event loop has to. */
    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 14) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_SPEED);
            }
        }) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
