package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;

/** Decodes one frame of one compression. */
interface FrameCodec {
    /**
     * The frame's bytes as {@link FramePixels} wants them.
     *
     * @throws DicomRefusal if the codestream ends early, is damaged or does not fit the description
     */
    byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal;
}
