package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** JPEG-LS, lossless and near-lossless, one component or several interleaved in any way (ISO/IEC 14495-1, ITU-T T.87). */
final class JpegLsCodec implements FrameCodec {
    private static final int START_OF_FRAME = 0xF7;
    private static final int PRESETS = 0xF8;

    @Override
    public byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal {
        JpegMarkers markers = new JpegMarkers(codestream);
        int[] samples = new int[0];
        int precision = 0;
        int[] presets = new int[5];
        int decoded = 0;
        while (precision == 0 || decoded < description.samplesPerPixel()) {
            int marker = markers.next();
            if (marker == START_OF_FRAME) {
                precision = frame(markers, markers.bodyStart(), description);
                samples = new int[description.frameSamples()];
            } else if (marker == PRESETS) {
                presets = presets(markers, markers.bodyStart());
            } else if (marker == JpegMarkers.START_OF_SCAN) {
                if (precision == 0) {
                    throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan begins before the frame header");
                }
                decoded += scan(codestream, markers, precision, presets, samples, decoded, description);
            } else if (marker == JpegMarkers.END_OF_IMAGE) {
                throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the image ends before all its components came");
            } else if (marker >= 0xC0 && marker <= 0xCF) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the codestream is JPEG where JPEG-LS is declared");
            }
        }
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

    /**
     * Decodes one scan (T.87 section C.2.3): one component, or all of them line by line or pixel by pixel.
     *
     * @param first how many components were decoded before
     * @return how many this scan had
     */
    private static int scan(
            byte[] codestream,
            JpegMarkers markers,
            int precision,
            int[] presets,
            int[] samples,
            int first,
            PixelDescription description)
            throws DicomRefusal {
        markers.requireBody(1);
        int body = markers.bodyStart();
        int components = markers.unsignedByte(body);
        int all = description.samplesPerPixel();
        markers.requireBody(4 + 2 * components);
        int near = markers.unsignedByte(body + 1 + 2 * components);
        JpegLsScan.Interleave interleave = interleave(markers.unsignedByte(body + 2 + 2 * components));
        if (components != 1 && (components != all || first > 0)) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan has " + components + " of " + all + " components");
        }
        JpegLsBits bits = new JpegLsBits(codestream, body + markers.bodyLength());
        new JpegLsScan(
                        bits,
                        JpegLsParameters.of(precision, near, presets),
                        description.rows(),
                        description.columns(),
                        components,
                        components == 1 ? JpegLsScan.Interleave.LINE : interleave)
                .decode(samples, first, all);
        markers.continueAt(bits.nextMarker());
        return components;
    }

    private static JpegLsScan.Interleave interleave(int mode) throws DicomRefusal {
        if (mode > 2) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "components are interleaved in no known way");
        }
        return mode == 2 ? JpegLsScan.Interleave.SAMPLE : JpegLsScan.Interleave.LINE;
    }
}
