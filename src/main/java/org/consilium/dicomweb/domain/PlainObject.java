package org.consilium.dicomweb.domain;

import java.util.Arrays;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.consilium.dicom.pixel.PixelDecoder;
import org.consilium.dicom.pixel.PixelDescription;

/** Objects in Explicit VR Little Endian, whatever they were stored in. */
public final class PlainObject {
    private PlainObject() {}

    /**
     * The same object without compression.
     *
     * @throws DicomRefusal where its pixels cannot be decoded or would be too long for one value
     */
    public static DicomObject of(DicomObject object) throws DicomRefusal {
        Attributes plain = new Attributes().addAll(object.dataset());
        boolean compressed = object.dataset()
                .element(Tag.PixelData)
                .filter(pixels -> pixels.value() instanceof Value.Fragments)
                .isPresent();
        if (compressed) {
            decode(object, plain);
        }
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, plain);
    }

    private static void decode(DicomObject object, Attributes plain) throws DicomRefusal {
        PixelDecoder decoder = PixelDecoder.of(object);
        PixelDescription description = decoder.description();
        long length = description.frameBytes() * description.frames();
        if (length > Integer.MAX_VALUE - 8) {
            throw new DicomRefusal(DicomRefusal.Code.PIXELS_TOO_LARGE, length + " bytes do not fit one value");
        }
        byte[] pixels = new byte[(int) (length + length % 2)];
        for (int frame = 0; frame < description.frames(); frame++) {
            byte[] decoded = decoder.frame(frame).bytes();
            System.arraycopy(decoded, 0, pixels, frame * decoded.length, decoded.length);
        }
        plain.setBytes(Tag.PixelData, description.bitsAllocated() > 8 ? VR.OW : VR.OB, pixels);
        if (description.samplesPerPixel() > 1) {
            plain.setInt(Tag.PlanarConfiguration, VR.US, 0);
            boolean subsampled = Arrays.asList("YBR_FULL_422", "YBR_PARTIAL_420", "YBR_PARTIAL_422")
                    .contains(description.photometricInterpretation());
            if (subsampled) {
                plain.setString(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL");
            }
        }
    }
}
