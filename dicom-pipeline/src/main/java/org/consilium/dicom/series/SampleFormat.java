package org.consilium.dicom.series;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.Tag;

/**
 * Where in its cell a sample sits (PS3.5 8.1.1). Other bits of the cell may hold anything, overlays for instance.
 *
 * @param shift bits below the sample
 * @param stored bits of the sample, 1 to 16
 * @param signed whether the highest of them is a sign
 */
record SampleFormat(int shift, int stored, boolean signed) {

    /** @param encapsulated whether a codec gave the samples: then they lie lowest */
    static SampleFormat of(Attributes dataset, boolean encapsulated) throws DicomRefusal {
        int allocated = dataset.getInt(Tag.BitsAllocated, 16);
        int stored = dataset.getInt(Tag.BitsStored, allocated);
        int high = dataset.getInt(Tag.HighBit, stored - 1);
        boolean possible = (allocated == 8 || allocated == 16) && stored >= 1 && high >= stored - 1 && high < allocated;
        if (!possible || dataset.getInt(Tag.SamplesPerPixel, 1) != 1) {
            throw new DicomRefusal(
                    Code.INVALID_PIXEL_DESCRIPTION,
                    "a CT needs one sample of 8 or 16 bits a pixel, not " + stored + " of " + allocated);
        }
        boolean signed = dataset.getInt(Tag.PixelRepresentation, 0) == 1;
        return new SampleFormat(encapsulated ? 0 : high + 1 - stored, stored, signed);
    }

    /** The sample's number in a cell's bits. */
    int value(int cell) {
        int above = 32 - stored;
        int aligned = cell >> shift << above;
        return signed ? aligned >> above : aligned >>> above;
    }
}
