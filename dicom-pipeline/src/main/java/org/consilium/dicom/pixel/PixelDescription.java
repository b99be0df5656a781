package org.consilium.dicom.pixel;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.Tag;

/**
 * How pixel data is laid out (PS3.3 section C.7.6.3.1).
 *
 * @param rows height in samples, 1 to 65535
 * @param columns width in samples, 1 to 65535
 * @param frames number of frames, at least 1
 * @param samplesPerPixel 1 for grey, 3 for colour
 * @param bitsAllocated 1, 8, 16, 32 or 64
 * @param bitsStored significant bits, at most those allocated
 * @param signed whether samples are two's complement
 * @param planar whether colours come one plane after another
 * @param photometricInterpretation as written, for instance {@code MONOCHROME2}
 */
public record PixelDescription(
        int rows,
        int columns,
        int frames,
        int samplesPerPixel,
        int bitsAllocated,
        int bitsStored,
        boolean signed,
        boolean planar,
        String photometricInterpretation) {

    /** Most bytes that one frame may have, decoded. */
    public static final long MOST_FRAME_BYTES = 256L << 20;

    /** Most bytes that all frames may have, decoded. */
    public static final long MOST_BYTES = 2L << 30;

    /**
     * Reads the description from a dataset.
     *
     * @throws DicomRefusal if it is incomplete, contradicts itself or asks for more memory than allowed
     */
    public static PixelDescription of(Attributes dataset) throws DicomRefusal {
        int bitsAllocated = required(dataset, Tag.BitsAllocated, "Bits Allocated");
        PixelDescription description = new PixelDescription(
                required(dataset, Tag.Rows, "Rows"),
                required(dataset, Tag.Columns, "Columns"),
                frames(dataset),
                dataset.getInt(Tag.SamplesPerPixel, 1),
                bitsAllocated,
                dataset.getInt(Tag.BitsStored, bitsAllocated),
                dataset.getInt(Tag.PixelRepresentation, 0) == 1,
                dataset.getInt(Tag.PlanarConfiguration, 0) == 1,
                dataset.getString(Tag.PhotometricInterpretation).orElse("MONOCHROME2"));
        description.requireSound();
        return description;
    }

    private static int required(Attributes dataset, int tag, String name) throws DicomRefusal {
        return dataset.getInt(tag)
                .orElseThrow(() -> new DicomRefusal(Code.INVALID_PIXEL_DESCRIPTION, name + " is missing or no number"));
    }

    private static int frames(Attributes dataset) throws DicomRefusal {
        return dataset.containsValue(Tag.NumberOfFrames)
                ? required(dataset, Tag.NumberOfFrames, "Number of Frames")
                : 1;
    }

    private void requireSound() throws DicomRefusal {
        require(rows >= 1 && columns >= 1, "a frame has " + rows + " rows and " + columns + " columns");
        require(frames >= 1, "there are " + frames + " frames");
        require(samplesPerPixel == 1 || samplesPerPixel == 3, "a pixel has " + samplesPerPixel + " samples");
        require(
                bitsAllocated == 1
                        || bitsAllocated == 8
                        || bitsAllocated == 16
                        || bitsAllocated == 32
                        || bitsAllocated == 64,
                "a sample has " + bitsAllocated + " bits allocated");
        require(
                bitsStored >= 1 && bitsStored <= bitsAllocated,
                "a sample stores " + bitsStored + " of " + bitsAllocated + " bits");
        if (frameBytes() > MOST_FRAME_BYTES || frameBytes() * frames > MOST_BYTES) {
            throw new DicomRefusal(
                    Code.PIXELS_TOO_LARGE,
                    frames + " frames of " + rows + " x " + columns + " exceed the " + MOST_FRAME_BYTES
                            + " bytes a frame or " + MOST_BYTES + " bytes in all that are allowed");
        }
    }

    private static void require(boolean sound, String otherwise) throws DicomRefusal {
        if (!sound) {
            throw new DicomRefusal(Code.INVALID_PIXEL_DESCRIPTION, otherwise);
        }
    }

    /** Bytes of one decoded sample: single bits become bytes. */
    public int sampleBytes() {
        return Math.max(1, bitsAllocated / 8);
    }

    /** Samples of one frame. */
    public int frameSamples() {
        return rows * columns * samplesPerPixel;
    }

    /** Bytes of one decoded frame. */
    public long frameBytes() {
        return (long) rows * columns * samplesPerPixel * sampleBytes();
    }
}
