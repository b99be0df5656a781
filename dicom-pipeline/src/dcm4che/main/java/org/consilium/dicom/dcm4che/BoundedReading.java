package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.io.DicomInputHandler;
import org.dcm4che3.io.DicomInputStream;

/** Stands between dcm4che's parser and every value: counts, refuses what lies, and leaves out what nobody asked for. */
final class BoundedReading implements DicomInputHandler {
    private static final int UNDEFINED = -1;
    private static final int LONGEST_KEPT = 4096;

    private final ReadLimits limits;
    private final ReadScope scope;
    private final Set<Integer> wanted;
    private final boolean selecting;
    private final Map<Integer, Value.Skipped> skipped = new HashMap<>();
    private final Map<Integer, VR> skippedAs = new HashMap<>();
    private final Deque<Long> ends = new ArrayDeque<>();
    private int elements;
    private int fragments;
    private boolean passing;

    private BoundedReading(ReadLimits limits, ReadScope scope, Set<Integer> wanted, boolean selecting) {
        this.limits = limits;
        this.scope = scope;
        this.wanted = wanted;
        this.selecting = selecting;
    }

    static BoundedReading of(ReadLimits limits, ReadScope scope) {
        return new BoundedReading(limits, scope, Set.of(), false);
    }

    static BoundedReading selecting(ReadLimits limits, Set<Integer> wanted) {
        return new BoundedReading(limits, ReadScope.WITHOUT_PIXEL_DATA, wanted, true);
    }

    /** Adds what was left out, by its place. */
    void addSkipped(org.consilium.dicom.Attributes dataset) {
        skipped.forEach((tag, value) -> dataset.put(new org.consilium.dicom.DataElement(
                tag, Objects.requireNonNullElse(skippedAs.get(tag), VR.OW), value)));
    }

    /** Remembers pixel data that the parser stopped before. */
    void leave(DicomInputStream in) {
        long length = in.length() == UNDEFINED ? -1 : in.unsignedLength();
        skipped.put(in.tag(), new Value.Skipped(in.getPosition(), length));
        skippedAs.put(in.tag(), vr(in));
    }

    @Override
    public void readValue(DicomInputStream in, Attributes target) throws IOException {
        count();
        requireWithin(in);
        boolean top = in.level() == 0;
        if (isPixelData(in.tag()) && scope != ReadScope.WHOLE && top) {
            leave(in);
            pass(in);
        } else if (passing && in.length() != UNDEFINED) {
            in.skipFully(in.unsignedLength());
        } else if (selecting && top && !keeps(in)) {
            if (wanted.contains(in.tag())) {
                leave(in);
            }
            passUnwanted(in, target);
        } else {
            requireAllowed(in);
            keep(in, target);
        }
    }

    private void keep(DicomInputStream in, Attributes target) throws IOException {
        int tag = in.tag();
        byte[] before = target.contains(tag) ? target.getBytes(tag) : null;
        nested(in, () -> in.readValue(in, target));
        if (before != null && !java.util.Arrays.equals(before, target.getBytes(tag))) {
            throw new DicomRefusal(Code.MALFORMED_ELEMENT, text(tag) + " appears twice with different values");
        }
    }

    private boolean keeps(DicomInputStream in) {
        return wanted.contains(in.tag()) && in.length() != UNDEFINED && in.unsignedLength() <= LONGEST_KEPT;
    }

    /** Sequences are walked, so that a missing end is found; what they hold is dropped. */
    private void passUnwanted(DicomInputStream in, Attributes target) throws IOException {
        if (in.length() != UNDEFINED) {
            in.skipFully(in.unsignedLength());
            return;
        }
        int tag = in.tag();
        passing = true;
        nested(in, () -> in.readValue(in, target));
        passing = false;
        target.remove(tag);
    }

    private static void pass(DicomInputStream in) throws IOException {
        if (in.length() == UNDEFINED) {
            in.skipSequence();
        } else {
            in.skipFully(in.unsignedLength());
        }
    }

    @Override
    public void readValue(DicomInputStream in, Sequence target) throws IOException {
        count();
        if (in.level() > limits.depth()) {
            throw new DicomRefusal(
                    Code.TOO_DEEP, "sequences are nested deeper than the " + limits.depth() + " levels allowed");
        }
        requireWithin(in);
        nested(in, () -> in.readValue(in, target));
    }

    @Override
    public void readValue(DicomInputStream in, Fragments target) throws IOException {
        if (++fragments > limits.fragments()) {
            throw new DicomRefusal(
                    Code.TOO_MANY_FRAGMENTS, "there are more than the " + limits.fragments() + " fragments allowed");
        }
        if (in.unsignedLength() > limits.elementBytes()) {
            throw new DicomRefusal(Code.ELEMENT_TOO_LONG, "a fragment has " + in.unsignedLength() + " bytes");
        }
        in.readValue(in, target);
    }

    @Override
    public void startDataset(DicomInputStream in) {
        elements = 0;
    }

    @Override
    public void endDataset(DicomInputStream in) {
        ends.clear();
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Remembers where what is being read must end, for what lies within it. */
    private void nested(DicomInputStream in, Step step) throws IOException {
        boolean bounded = in.length() != UNDEFINED;
        if (bounded) {
            ends.push(in.getPosition() + in.unsignedLength());
        }
        step.run();
        if (bounded) {
            ends.pop();
        }
    }

    private void requireWithin(DicomInputStream in) throws DicomRefusal {
        boolean defined = in.length() != UNDEFINED;
        if (defined && !ends.isEmpty() && in.getPosition() + in.unsignedLength() > ends.peek()) {
            throw new DicomRefusal(Code.MALFORMED_SEQUENCE, "an element reaches beyond the item or sequence around it");
        }
    }

    private void requireAllowed(DicomInputStream in) throws DicomRefusal {
        if (in.length() == UNDEFINED || vr(in) == VR.SQ) {
            return;
        }
        long most = vr(in).kind() == VR.Kind.BULK ? limits.elementBytes() : limits.headerElementBytes();
        if (in.unsignedLength() > most) {
            throw new DicomRefusal(
                    Code.ELEMENT_TOO_LONG,
                    text(in.tag()) + " has " + in.unsignedLength() + " bytes, of which " + most + " are allowed");
        }
    }

    private void count() throws DicomRefusal {
        if (++elements > limits.elements()) {
            throw new DicomRefusal(
                    Code.TOO_MANY_ELEMENTS, "the dataset has more than the " + limits.elements() + " elements allowed");
        }
    }

    private static VR vr(DicomInputStream in) {
        return in.vr() == null ? VR.UN : VR.valueOf(in.vr().name());
    }

    private static String text(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }

    private static boolean isPixelData(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }
}
