package org.consilium.dicom.pixel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.UID;

/**
 * The MD5 of all decoded samples: frame by frame, row by row, colours interleaved, each sample as wide as allocated and in
 * the byte order of the transfer syntax, single bits as bytes. MD5 serves comparison with other tools, not security.
 */
public final class SampleDigest {
    private SampleDigest() {}

    /** The digest of an object that was read whole, in hexadecimal. */
    public static String md5(DicomObject object) throws DicomRefusal {
        PixelDecoder decoder = PixelDecoder.of(object);
        boolean bigEndian = object.transferSyntax().equals(UID.ExplicitVRBigEndian);
        MessageDigest digest = newDigest();
        for (int frame = 0; frame < decoder.description().frames(); frame++) {
            byte[] bytes = decoder.frame(frame).bytes();
            digest.update(bigEndian ? swapped(bytes, decoder.description().sampleBytes()) : bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] swapped(byte[] bytes, int width) {
        byte[] swapped = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            swapped[index] = bytes[index / width * width + width - 1 - index % width];
        }
        return swapped;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java has no MD5", broken);
        }
    }
}
