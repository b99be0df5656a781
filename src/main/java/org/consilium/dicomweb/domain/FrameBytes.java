package org.consilium.dicomweb.domain;

import java.util.Arrays;
import java.util.BitSet;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicom.pixel.PixelDecoder;
import org.consilium.dicom.pixel.PixelDescription;

/** Frames of an object as uncompressed little endian samples, laid out as its header says. */
public final class FrameBytes {
    private final DicomObject object;
    private final PixelDecoder decoder;

    /** @throws DicomRefusal where it has no pixels or describes them wrongly */
    public FrameBytes(DicomObject object) throws DicomRefusal {
        this.object = object;
        this.decoder = PixelDecoder.of(object);
    }

    public int frames() {
        return decoder.description().frames();
    }

    /**
     * One frame.
     *
     * @param frame from 0
     * @throws DicomRefusal where the pixels are truncated, damaged or compressed in a way that is not decoded
     */
    public byte[] frame(int frame) throws DicomRefusal {
        PixelDescription description = decoder.description();
        Value pixels = object.dataset().element(Tag.PixelData).orElseThrow().value();
        boolean asStored = pixels instanceof Value.Bytes && description.bitsAllocated() >= 8 && isWhole(description);
        if (asStored) {
            int length = (int) description.frameBytes();
            byte[] all = ((Value.Bytes) pixels).bytes();
            long from = (long) frame * length;
            if (from + length <= all.length) {
                return Arrays.copyOfRange(all, (int) from, (int) from + length);
            }
        }
        byte[] samples = decoder.frame(frame).bytes();
        return description.bitsAllocated() == 1 ? packed(samples) : samples;
    }

    /** Subsampled colours have fewer bytes than samples. */
    private static boolean isWhole(PixelDescription description) {
        return !description.photometricInterpretation().endsWith("_422")
                && !description.photometricInterpretation().endsWith("_420");
    }

    /** Single bits, from the lowest of each byte on (PS3.5 8.1.1); each frame begins with a byte of its own. */
    private static byte[] packed(byte[] samples) {
        BitSet bits = new BitSet(samples.length);
        for (int index = 0; index < samples.length; index++) {
            bits.set(index, samples[index] != 0);
        }
        return Arrays.copyOf(bits.toByteArray(), (samples.length + 7) / 8);
    }
}
