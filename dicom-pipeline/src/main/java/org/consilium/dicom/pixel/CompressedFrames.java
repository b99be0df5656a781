package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Value;

/** Gives out single compressed frames of encapsulated pixel data (PS3.5 section A.4), as they are. */
public final class CompressedFrames {
    private CompressedFrames() {}

    /**
     * The codestream of one frame.
     *
     * @param frames how many frames there are
     * @param frame from 0
     * @throws DicomRefusal if the fragments do not tell where the frame is
     */
    public static byte[] frame(Value.Fragments pixels, int frames, int frame) throws DicomRefusal {
        if (frame < 0 || frame >= frames) {
            throw new IllegalArgumentException("there are " + frames + " frames, none numbered " + frame);
        }
        return EncapsulatedFrames.frame(pixels, frames, frame);
    }
}
