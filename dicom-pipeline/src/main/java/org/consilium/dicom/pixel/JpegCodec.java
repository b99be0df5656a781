package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.jspecify.annotations.Nullable;

/** JPEG baseline, extended and lossless, all with Huffman codes: processes 1, 2, 4 and 14 (ITU-T T.81). */
final class JpegCodec implements FrameCodec {

    @Override
    public byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal {
        JpegMarkers markers = new JpegMarkers(codestream);
        JpegTables tables = new JpegTables();
        @Nullable JpegFrame frame = null;
        int decoded = 0;
        while (frame == null || decoded < frame.components.length) {
            int marker = markers.next();
            if (marker == JpegMarkers.END_OF_IMAGE) {
                throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the image ends before all its components came");
            }
            if (JpegFrame.isStart(marker)) {
                requireFirst(frame);
                frame = JpegFrame.read(marker, markers, description);
            } else if (marker == JpegMarkers.START_OF_SCAN) {
                decoded += scan(codestream, markers, tables, frame);
            } else {
                tables.take(marker, markers);
            }
        }
        return SamplePacking.packRaw(interleaved(frame), description);
    }

    private static void requireFirst(@Nullable JpegFrame frame) throws DicomRefusal {
        if (frame != null) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the codestream has two frame headers");
        }
    }

    private static int scan(byte[] codestream, JpegMarkers markers, JpegTables tables, @Nullable JpegFrame frame)
            throws DicomRefusal {
        if (frame == null) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan begins before the frame header");
        }
        JpegScan scan = JpegScan.read(markers, frame);
        if (scan.components().isEmpty()) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan has no component");
        }
        JpegBits bits = new JpegBits(codestream, markers.bodyStart() + markers.bodyLength());
        if (frame.lossless) {
            new JpegLosslessScan(frame, scan, tables, bits).decode();
        } else {
            new JpegBlockScan(frame, scan, tables, bits).decode();
        }
        markers.continueAt(bits.end());
        return scan.components().size();
    }

    /** Subsampled colours are repeated over the pixels that share them. */
    private static int[] interleaved(JpegFrame frame) {
        JpegComponent[] components = frame.components;
        int[] samples = new int[frame.rows * frame.columns * components.length];
        int at = 0;
        for (int row = 0; row < frame.rows; row++) {
            for (int column = 0; column < frame.columns; column++) {
                for (JpegComponent component : components) {
                    int y = row * component.vertical / frame.mostVertical();
                    int x = column * component.horizontal / frame.mostHorizontal();
                    samples[at++] = component.samples[y * component.stride + x];
                }
            }
        }
        return samples;
    }
}
