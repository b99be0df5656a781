package org.consilium.dicom.core;

import static org.consilium.dicom.DataElement.tagText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.Value;

/** Encapsulated pixel data: a basic offset table, then fragments, then an end (PS3.5 section A.4). */
final class PixelFragments {
    private final ByteInput input;
    private final ReadLimits limits;
    private long total;
    private int count;

    PixelFragments(ByteInput input, ReadLimits limits) {
        this.input = input;
        this.limits = limits;
    }

    Value.Fragments read() throws IOException {
        long tableLength = nextLength();
        long[] offsets = tableLength < 0 ? new long[0] : readOffsets(tableLength);
        List<byte[]> fragments = new ArrayList<>();
        for (long length = tableLength < 0 ? -1 : nextLength(); length >= 0; length = nextLength()) {
            fragments.add(input.readBytes(length));
        }
        return new Value.Fragments(offsets, fragments);
    }

    void skip() throws IOException {
        for (long length = nextLength(); length >= 0; length = nextLength()) {
            input.skip(length);
        }
    }

    private long[] readOffsets(long length) throws IOException {
        if (length % 4 != 0) {
            throw new DicomRefusal(
                    Code.MALFORMED_SEQUENCE, "the basic offset table has " + length + " bytes, no multiple of 4");
        }
        byte[] bytes = input.readBytes(length);
        ByteInput table = new ByteInput(bytes);
        long[] offsets = new long[bytes.length / 4];
        for (int index = 0; index < offsets.length; index++) {
            offsets[index] = table.readInt();
        }
        return offsets;
    }

    /** Length of the next fragment, or -1 at the end. */
    private long nextLength() throws IOException {
        int tag = input.readTag();
        long length = input.readInt();
        if (tag == DatasetParser.SEQUENCE_END) {
            return -1;
        }
        if (tag != DatasetParser.ITEM || length == DatasetParser.UNDEFINED) {
            throw new DicomRefusal(Code.MALFORMED_SEQUENCE, tagText(tag) + " stands where a fragment should begin");
        }
        total += length;
        if (++count > limits.fragments()) {
            throw new DicomRefusal(
                    Code.TOO_MANY_FRAGMENTS,
                    "pixel data come in more than the " + limits.fragments() + " fragments allowed");
        }
        if (total > limits.elementBytes()) {
            throw new DicomRefusal(
                    Code.ELEMENT_TOO_LONG, "fragments hold more than the " + limits.elementBytes() + " bytes allowed");
        }
        return length;
    }
}
