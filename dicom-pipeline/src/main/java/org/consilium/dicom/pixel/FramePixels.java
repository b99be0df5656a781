package org.consilium.dicom.pixel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One decoded frame.
 *
 * @param description the layout
 * @param bytes samples row by row, colours interleaved, each of {@link PixelDescription#sampleBytes} bytes little endian,
 *     sign-extended where signed; single bits are bytes of 0 or 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record FramePixels(PixelDescription description, byte[] bytes) {
    public FramePixels {
        if (bytes.length != description.frameBytes()) {
            throw new IllegalArgumentException(
                    "a frame of " + description.frameBytes() + " bytes cannot come from " + bytes.length);
        }
    }

    /** All samples as whole numbers, unsigned ones up to 32 bits as they are. */
    public int[] samples() {
        int[] samples = new int[description.frameSamples()];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = sample(index);
        }
        return samples;
    }

    /** All samples of a frame of 16 bits or fewer, as the 16 bits they occupy. */
    public short[] shorts() {
        short[] samples = new short[description.frameSamples()];
        if (description.sampleBytes() == 2) {
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
        for (int index = 0; index < samples.length; index++) {
            samples[index] = (short) sample(index);
        }
        return samples;
    }

    /** One sample, by its place in the frame. */
    public int sample(int index) {
        int at = index * description.sampleBytes();
        if (description.sampleBytes() == 1) {
            return description.signed() ? bytes[at] : bytes[at] & 0xFF;
        }
        int low = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
        if (description.sampleBytes() == 2) {
            return description.signed() ? (short) low : low;
        }
        return low | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
