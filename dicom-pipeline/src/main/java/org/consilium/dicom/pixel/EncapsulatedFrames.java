package org.consilium.dicom.pixel;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.Value;

/** Finds which fragments make up a frame (PS3.5 section A.4). */
final class EncapsulatedFrames {
    private static final int ITEM_HEADER_BYTES = 8;

    private EncapsulatedFrames() {}

    static byte[] frame(Value.Fragments pixels, int frames, int frame) throws DicomRefusal {
        List<byte[]> fragments = pixels.fragments();
        if (frames == 1) {
            return joined(fragments, 0, fragments.size());
        }
        if (fragments.size() == frames) {
            return fragments.get(frame);
        }
        if (pixels.offsets().length == frames) {
            return joined(
                    fragments,
                    byOffset(pixels, frame),
                    frame + 1 < frames ? byOffset(pixels, frame + 1) : fragments.size());
        }
        return byMarker(fragments, frames, frame);
    }

    private static int byOffset(Value.Fragments pixels, int frame) throws DicomRefusal {
        long at = 0;
        for (int index = 0; index < pixels.fragments().size(); index++) {
            if (at == pixels.offsets()[frame]) {
                return index;
            }
            at += ITEM_HEADER_BYTES + pixels.fragments().get(index).length;
        }
        throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the offset table names no fragment for frame " + (frame + 1));
    }

    /** Without a usable table, each frame begins with a start of image or start of codestream marker. */
    private static byte[] byMarker(List<byte[]> fragments, int frames, int frame) throws DicomRefusal {
        int[] starts = new int[frames + 1];
        int found = 0;
        for (int index = 0; index < fragments.size(); index++) {
            if (beginsCodestream(fragments.get(index))) {
                if (found == frames) {
                    throw mismatch(frames, fragments.size());
                }
                starts[found++] = index;
            }
        }
        if (found != frames) {
            throw mismatch(frames, fragments.size());
        }
        starts[frames] = fragments.size();
        return joined(fragments, starts[frame], starts[frame + 1]);
    }

    private static boolean beginsCodestream(byte[] fragment) {
        return fragment.length > 2 && fragment[0] == (byte) 0xFF && (fragment[1] == (byte) 0xD8 || fragment[1] == 0x4F);
    }

    private static DicomRefusal mismatch(int frames, int fragments) {
        return new DicomRefusal(
                Code.DAMAGED_CODESTREAM, frames + " frames cannot be found in " + fragments + " fragments");
    }

    private static byte[] joined(List<byte[]> fragments, int from, int to) throws DicomRefusal {
        if (from >= to) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "a frame has no fragment");
        }
        if (to - from == 1) {
            return fragments.get(from);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fragments.subList(from, to).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
