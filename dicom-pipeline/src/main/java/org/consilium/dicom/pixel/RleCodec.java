package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Run-length encoding: one segment for each byte of each sample, most significant first (PS3.5 Annex G). */
final class RleCodec implements FrameCodec {
    private static final int HEADER_BYTES = 64;

    @Override
    public byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal {
        int sampleBytes = description.sampleBytes();
        int planes = sampleBytes * description.samplesPerPixel();
        if (codestream.length < HEADER_BYTES || number(codestream, 0) != planes) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM, "the run-length header does not announce " + planes + " segments");
        }
        byte[] frame = new byte[(int) description.frameBytes()];
        for (int plane = 0; plane < planes; plane++) {
            int component = plane / sampleBytes;
            int significance = sampleBytes - 1 - plane % sampleBytes;
            int start = number(codestream, 4 + 4 * plane);
            int end = plane + 1 < planes ? number(codestream, 8 + 4 * plane) : codestream.length;
            if (start < HEADER_BYTES || start > end || end > codestream.length) {
                throw new DicomRefusal(
                        Code.TRUNCATED_PIXELS, "run-length segment " + (plane + 1) + " lies outside the frame");
            }
            unpack(codestream, start, end, frame, component * sampleBytes + significance, planes);
        }
        return frame;
    }

    private static void unpack(byte[] source, int start, int end, byte[] target, int first, int stride)
            throws DicomRefusal {
        int from = start;
        int to = first;
        while (to < target.length) {
            if (from >= end) {
                throw endsEarly();
            }
            int control = source[from++];
            if (control == -128) {
                continue;
            }
            int count = control >= 0 ? control + 1 : 1 - control;
            if (from + (control >= 0 ? count : 1) > end) {
                throw endsEarly();
            }
            for (int index = 0; index < count; index++) {
                if (to >= target.length) {
                    throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a run reaches beyond the frame");
                }
                target[to] = source[control >= 0 ? from + index : from];
                to += stride;
            }
            from += control >= 0 ? count : 1;
        }
    }

    private static DicomRefusal endsEarly() {
        return new DicomRefusal(Code.TRUNCATED_PIXELS, "a run-length segment ends before its plane is full");
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
