package org.consilium.dicom.pixel;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.Value;

/** Decodes an object's frames, one at a time. */
public final class PixelDecoder {
    private final PixelDescription description;
    private final Value pixels;
    private final String transferSyntax;

    private PixelDecoder(PixelDescription description, Value pixels, String transferSyntax) {
        this.description = description;
        this.pixels = pixels;
        this.transferSyntax = transferSyntax;
    }

    /**
     * Looks at an object that was read whole.
     *
     * @throws DicomRefusal if it has no pixel data or describes them wrongly
     */
    public static PixelDecoder of(DicomObject object) throws DicomRefusal {
        Attributes dataset = object.dataset();
        DataElement element = dataset.element(Tag.PixelData)
                .orElseThrow(() -> new DicomRefusal(Code.NO_PIXEL_DATA, "the object has no pixel data"));
        if (element.value() instanceof Value.Skipped || element.value() instanceof Value.Items) {
            throw new IllegalArgumentException("pixel data were not read");
        }
        return new PixelDecoder(PixelDescription.of(dataset), element.value(), object.transferSyntax());
    }

    public PixelDescription description() {
        return description;
    }

    /**
     * Decodes one frame.
     *
     * @param frame from 0
     * @throws DicomRefusal if the pixel data are truncated, damaged or of a kind that is not supported
     */
    public FramePixels frame(int frame) throws DicomRefusal {
        if (frame < 0 || frame >= description.frames()) {
            throw new IllegalArgumentException("there are " + description.frames() + " frames, none numbered " + frame);
        }
        if (pixels instanceof Value.Fragments fragments) {
            byte[] codestream = EncapsulatedFrames.frame(fragments, description.frames(), frame);
            return new FramePixels(description, codec().decode(codestream, description));
        }
        byte[] bytes = ((Value.Bytes) pixels).bytes();
        return new FramePixels(description, NativeFrames.frame(bytes, description, frame));
    }

    private FrameCodec codec() throws DicomRefusal {
        return switch (transferSyntax) {
            case UID.RLELossless -> new RleCodec();
            case UID.JPEGBaseline8Bit, UID.JPEGExtended12Bit, UID.JPEGLossless, UID.JPEGLosslessSV1 -> new JpegCodec();
            case UID.JPEGLSLossless, UID.JPEGLSNearLossless -> new JpegLsCodec();
            case UID.JPEG2000Lossless, UID.JPEG2000 -> new Jpeg2000Codec();
            default ->
                throw new DicomRefusal(
                        Code.UNSUPPORTED_CODESTREAM,
                        "pixel data of transfer syntax " + transferSyntax + " are not decoded");
        };
    }
}
