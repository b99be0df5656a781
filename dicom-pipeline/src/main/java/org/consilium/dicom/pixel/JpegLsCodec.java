package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** JPEG-LS, lossless and near-lossless, one component (ISO/IEC 14495-1, ITU-T T.87). */
final class JpegLsCodec implements FrameCodec {
    private static final int START_OF_FRAME = 0xF7;
    private static final int PRESETS = 0xF8;

    @Override
    public byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal {
        JpegMarkers markers = new JpegMarkers(codestream);
        int precision = 0;
        int[] presets = new int[5];
        for (int marker = markers.next(); marker != JpegMarkers.START_OF_SCAN; marker = markers.next()) {
            int body = markers.bodyStart();
            if (marker == START_OF_FRAME) {
                precision = frame(markers, body, description);
            } else if (marker == PRESETS) {
                presets = presets(markers, body);
            } else if (marker >= 0xC0 && marker <= 0xCF) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the codestream is JPEG where JPEG-LS is declared");
            }
        }
        if (precision == 0) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan begins before the frame header");
        }
        JpegLsParameters parameters = scan(markers, precision, presets);
        JpegLsBits bits = new JpegLsBits(codestream, markers.bodyStart() + markers.bodyLength());
        int[] samples = new JpegLsScan(bits, parameters, description.rows(), description.columns()).decode();
        return SamplePacking.packRaw(samples, description);
    }

    private static int frame(JpegMarkers markers, int body, PixelDescription description) throws DicomRefusal {
        markers.requireBody(9);
        int precision = markers.unsignedByte(body);
        if (precision < 2 || precision > 16) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "samples of " + precision + " bits");
        }
        SamplePacking.requireMatch(
                description,
                markers.unsignedShort(body + 1),
                markers.unsignedShort(body + 3),
                markers.unsignedByte(body + 5),
                precision);
        return precision;
    }

    private static int[] presets(JpegMarkers markers, int body) throws DicomRefusal {
        markers.requireBody(11);
        if (markers.unsignedByte(body) != 1) {
            throw new DicomRefusal(Code.UNSUPPORTED_CODESTREAM, "JPEG-LS mapping tables are not decoded");
        }
        int[] values = new int[5];
        for (int index = 0; index < values.length; index++) {
            values[index] = markers.unsignedShort(body + 1 + 2 * index);
        }
        return values;
    }

    private static JpegLsParameters scan(JpegMarkers markers, int precision, int[] presets) throws DicomRefusal {
        markers.requireBody(6);
        int body = markers.bodyStart();
        if (markers.unsignedByte(body) != 1) {
            throw new DicomRefusal(Code.UNSUPPORTED_CODESTREAM, "JPEG-LS of several components is not decoded");
        }
        int near = markers.unsignedByte(body + 3);
        return JpegLsParameters.of(precision, near, presets);
    }
}
