package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Puts decoded samples into the bytes of a frame. */
final class SamplePacking {
    private SamplePacking() {}

    /** Raw bits as the codec gives them: cut to the stored bits, then extended as the description says. */
    static byte[] packRaw(int[] samples, PixelDescription description) {
        int unused = 32 - description.bitsStored();
        int[] extended = new int[samples.length];
        for (int index = 0; index < samples.length; index++) {
            int shifted = samples[index] << unused;
            extended[index] = description.signed() ? shifted >> unused : shifted >>> unused;
        }
        return pack(extended, description);
    }

    /** Numbers, little endian. */
    static byte[] pack(int[] samples, PixelDescription description) {
        int width = description.sampleBytes();
        byte[] bytes = new byte[samples.length * width];
        int at = 0;
        for (int sample : samples) {
            bytes[at++] = (byte) sample;
            if (width > 1) {
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        return bytes;
    }

    /** Refuses a codestream whose size is not the described one, before memory is spent on it. */
    static void requireMatch(PixelDescription description, int rows, int columns, int components, int precision)
            throws DicomRefusal {
        if (rows != description.rows()
                || columns != description.columns()
                || components != description.samplesPerPixel()) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM,
                    "the codestream has " + rows + " x " + columns + " x " + components + " samples where "
                            + description.rows() + " x " + description.columns() + " x " + description.samplesPerPixel()
                            + " are described");
        }
        if (precision > description.bitsAllocated() || description.bitsAllocated() > 16) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM,
                    "the codestream has " + precision + " bits where " + description.bitsAllocated()
                            + " are allocated");
        }
    }
}
