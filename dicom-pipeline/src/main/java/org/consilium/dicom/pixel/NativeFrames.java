package org.consilium.dicom.pixel;

import java.util.Arrays;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Frames of pixel data that is not compressed (PS3.5 section 8.1.1), little endian. */
final class NativeFrames {
    private NativeFrames() {}

    static byte[] frame(byte[] pixels, PixelDescription description, int frame) throws DicomRefusal {
        requireComplete(pixels, description);
        if (description.bitsAllocated() == 1) {
            return unpackBits(pixels, description, frame);
        }
        if (isSubsampled(description)) {
            return SubsampledColour.expand(pixels, description, frame);
        }
        int length = (int) description.frameBytes();
        int start = Math.multiplyExact(frame, length);
        byte[] bytes = Arrays.copyOfRange(pixels, start, start + length);
        return description.planar() && description.samplesPerPixel() > 1 ? interleaved(bytes, description) : bytes;
    }

    private static boolean isSubsampled(PixelDescription description) {
        return description.photometricInterpretation().equals("YBR_FULL_422")
                || description.photometricInterpretation().equals("YBR_PARTIAL_422");
    }

    /** Too little is refused; a padding byte is usual, and more than one does no harm. */
    private static void requireComplete(byte[] pixels, PixelDescription description) throws DicomRefusal {
        long bits = (long) description.frameSamples() * description.frames() * description.bitsAllocated();
        long expected = isSubsampled(description) ? bits / 8 * 2 / 3 : (bits + 7) / 8;
        if (pixels.length < expected) {
            throw new DicomRefusal(
                    Code.TRUNCATED_PIXELS, "pixel data have " + pixels.length + " of " + expected + " bytes");
        }
    }

    /** Bits are packed from the lowest on, without a gap between frames. */
    private static byte[] unpackBits(byte[] pixels, PixelDescription description, int frame) {
        byte[] bytes = new byte[description.frameSamples()];
        long first = (long) frame * bytes.length;
        for (int index = 0; index < bytes.length; index++) {
            long bit = first + index;
            bytes[index] = (byte) (pixels[(int) (bit >> 3)] >> (bit & 7) & 1);
        }
        return bytes;
    }

    private static byte[] interleaved(byte[] planes, PixelDescription description) {
        int width = description.sampleBytes();
        int samples = description.samplesPerPixel();
        int pixels = description.rows() * description.columns();
        byte[] bytes = new byte[planes.length];
        for (int index = 0; index < bytes.length; index++) {
            int component = index / width % samples;
            int pixel = index / (width * samples);
            bytes[index] = planes[(component * pixels + pixel) * width + index % width];
        }
        return bytes;
    }
}
