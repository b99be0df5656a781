package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.jspecify.annotations.Nullable;

/** Datasets of ours from dcm4che's and back; values stay bytes, so that no text is decoded on the way. */
final class Datasets {
    private Datasets() {}

    static Attributes ours(org.dcm4che3.data.Attributes theirs) {
        Attributes dataset = new Attributes();
        for (int tag : theirs.tags()) {
            VR vr = VR.valueOf(theirs.getVR(tag).name());
            dataset.put(new DataElement(tag, vr, value(theirs, tag, vr)));
        }
        return dataset;
    }

    private static Value value(org.dcm4che3.data.Attributes theirs, int tag, VR vr) {
        Object value = theirs.getValue(tag);
        if (value instanceof Sequence items) {
            List<Attributes> ours = new ArrayList<>(items.size());
            items.forEach(item -> ours.add(ours(item)));
            return new Value.Items(ours);
        }
        if (value instanceof Fragments fragments) {
            return fragments(fragments);
        }
        if (vr == VR.SQ) {
            return new Value.Items(new ArrayList<>());
        }
        return new Value.Bytes(bytes(theirs, tag));
    }

    private static byte[] bytes(org.dcm4che3.data.Attributes theirs, int tag) {
        try {
            byte[] bytes = theirs.getBytes(tag);
            if (bytes == null) {
                return new byte[0];
            }
            return theirs.bigEndian() ? theirs.getVR(tag).toggleEndian(bytes, true) : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // values are in memory, never in files of dcm4che's
        }
    }

    /** The first fragment is the basic offset table (PS3.5 A.4). */
    private static Value fragments(Fragments theirs) {
        List<byte[]> all = new ArrayList<>(theirs.size());
        for (Object fragment : theirs) {
            all.add(fragment instanceof byte[] bytes ? bytes : new byte[0]);
        }
        return new Value.Fragments(offsets(all.get(0)), new ArrayList<>(all.subList(1, all.size())));
    }

    private static long[] offsets(byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        long[] offsets = new long[table.length / 4];
        for (int entry = 0; entry < offsets.length; entry++) {
            offsets[entry] = in.getInt() & 0xFFFF_FFFFL;
        }
        return offsets;
    }

    static org.dcm4che3.data.Attributes theirs(Attributes ours) {
        org.dcm4che3.data.Attributes dataset = new org.dcm4che3.data.Attributes(ours.size());
        for (DataElement element : ours) {
            org.dcm4che3.data.VR vr = org.dcm4che3.data.VR.valueOf(element.vr().name());
            Value value = element.value();
            if (value instanceof Value.Items items) {
                Sequence sequence =
                        dataset.newSequence(element.tag(), items.items().size());
                items.items().forEach(item -> sequence.add(theirs(item)));
            } else if (value instanceof Value.Fragments fragments) {
                Fragments target = dataset.newFragments(
                        element.tag(), vr, fragments.fragments().size() + 1);
                target.add(table(fragments.offsets()));
                target.addAll(fragments.fragments());
            } else if (value instanceof Value.Bytes bytes) {
                dataset.setBytes(element.tag(), vr, bytes.bytes());
            } else {
                throw new IllegalArgumentException("a value that was not read cannot be written");
            }
        }
        return dataset;
    }

    private static byte[] table(long[] offsets) {
        ByteBuffer out = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long offset : offsets) {
            out.putInt((int) offset);
        }
        return out.array();
    }

    /** What dcm4che returns where a text is absent. */
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
