package org.consilium.dicom.series;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.Tag;

/**
 * Where in its cell a sample sits (PS3.5 8.1.1).
 *
 * @param bytes one or two a cell
 * @param shift bits below the sample
 * @param stored bits of the sample, 1 to {@code 8 * bytes}
 * @param signed whether the highest of them is a sign
 */
record SampleFormat(int bytes, int shift, int stored, boolean signed) {

    static SampleFormat of(Attributes dataset) throws DicomRefusal {
        int allocated = dataset.getInt(Tag.BitsAllocated, 16);
        int stored = dataset.getInt(Tag.BitsStored, allocated);
        int high = dataset.getInt(Tag.HighBit, stored - 1);
        boolean possible = (allocated == 8 || allocated == 16) && stored >= 1 && high >= stored - 1 && high < allocated;
        if (!possible || dataset.getInt(Tag.SamplesPerPixel, 1) != 1) {
            throw new DicomRefusal(
                    Code.INVALID_PIXEL_DESCRIPTION,
                    "a CT needs one sample of 8 or 16 bits a pixel, not " + stored + " of " + allocated);
        }
        return new SampleFormat(
                allocated / 8, high + 1 - stored, stored, dataset.getInt(Tag.PixelRepresentation, 0) == 1);
    }

    /** The sample's number in a cell's bits. */
    int value(int cell) {
        int above = 32 - stored;
        int aligned = cell >>> shift << above;
        return signed ? aligned >> above : aligned >>> above;
    }
}
