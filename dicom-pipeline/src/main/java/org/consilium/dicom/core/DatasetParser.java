package org.consilium.dicom.core;

import static org.consilium.dicom.DataElement.tagText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/** Decodes one dataset, element by element (PS3.5 section 7), counting everything that a hostile sender could inflate. */
final class DatasetParser {
    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;
    static final long UNDEFINED = 0xFFFFFFFFL;

    private final ByteInput input;
    private final ReadLimits limits;
    private final ReadScope scope;
    private final PixelFragments fragments;
    private final Selection selection;
    private boolean passing;
    private int elements;
    private boolean signedPixels;

    DatasetParser(ByteInput input, ReadLimits limits, ReadScope scope) {
        this(input, limits, scope, Selection.EVERYTHING);
    }

    DatasetParser(ByteInput input, ReadLimits limits, ReadScope scope, Selection selection) {
        this.input = input;
        this.limits = limits;
        this.scope = scope;
        this.selection = selection;
        this.fragments = new PixelFragments(input, limits);
    }

    /** Reads until the data end, or until the pixel data where only the header is wanted. */
    Attributes readAll(Encoding encoding) throws IOException {
        input.bigEndian(encoding.bigEndian());
        Attributes dataset = new Attributes();
        while (!input.atEnd()) {
            if (elements > 0 && TrailingPadding.isNext(input)) {
                TrailingPadding.readToEnd(input);
                return dataset;
            }
            ElementHeader header = ElementHeader.read(input, encoding);
            if (isPixelData(header.tag()) && scope != ReadScope.WHOLE) {
                elements++;
                leavePixelData(dataset, header);
                if (scope == ReadScope.HEADER) {
                    return dataset;
                }
            } else {
                add(dataset, header, encoding, 0);
            }
        }
        return dataset;
    }

    /** Reads the elements of one group that stand at the front, for instance the meta information. */
    Attributes readGroup(int group, Encoding encoding) throws IOException {
        input.bigEndian(encoding.bigEndian());
        Attributes dataset = new Attributes();
        while (input.available(8) && input.peekTag(0) >>> 16 == group) {
            add(dataset, ElementHeader.read(input, encoding), encoding, 0);
        }
        return dataset;
    }

    private void leavePixelData(Attributes dataset, ElementHeader header) throws IOException {
        long offset = input.position();
        boolean defined = header.length() != UNDEFINED;
        if (defined) {
            input.requirePromised(header.length());
        }
        dataset.put(new DataElement(header.tag(), header.vr(), skipped(header, offset)));
        if (scope == ReadScope.WITHOUT_PIXEL_DATA) {
            if (defined) {
                input.skip(header.length());
            } else {
                fragments.skip();
            }
        }
    }

    private void add(Attributes dataset, ElementHeader header, Encoding encoding, int depth) throws IOException {
        if (++elements > limits.elements()) {
            throw new DicomRefusal(
                    Code.TOO_MANY_ELEMENTS, "the dataset has more than the " + limits.elements() + " elements allowed");
        }
        if (passing || depth == 0 && !selection.keeps(header)) {
            passing(dataset, header, encoding, depth);
            return;
        }
        DataElement element = read(header, encoding, depth);
        Optional<DataElement> earlier = dataset.element(element.tag());
        if (earlier.isPresent() && !earlier.get().equals(element)) {
            throw new DicomRefusal(
                    Code.MALFORMED_ELEMENT, tagText(element.tag()) + " appears twice with different values");
        }
        dataset.put(element);
    }

    private void passing(Attributes dataset, ElementHeader header, Encoding encoding, int depth) throws IOException {
        long offset = input.position();
        pass(header, encoding, depth);
        if (!passing && selection.names(header.tag())) {
            dataset.put(new DataElement(header.tag(), header.vr(), skipped(header, offset)));
        }
    }

    private static Value.Skipped skipped(ElementHeader header, long offset) {
        return new Value.Skipped(offset, header.length() == UNDEFINED ? -1 : header.length());
    }

    /** Walks over a value that nobody asked for: memory is spent on nothing, and an end that is missing is still found. */
    private void pass(ElementHeader header, Encoding encoding, int depth) throws IOException {
        if (header.length() != UNDEFINED) {
            input.skip(header.length());
            return;
        }
        boolean outer = passing;
        passing = true;
        if (isPixelData(header.tag()) && header.vr().kind() == VR.Kind.BULK) {
            fragments.skip();
        } else {
            readUndefined(header, encoding, depth);
        }
        passing = outer;
    }

    private DataElement read(ElementHeader header, Encoding encoding, int depth) throws IOException {
        if (header.length() == UNDEFINED) {
            return readUndefined(header, encoding, depth);
        }
        if (header.vr() == VR.SQ) {
            return sequence(header.tag(), readItems(header.length(), encoding, depth + 1));
        }
        requireAllowed(header);
        byte[] bytes = input.readBytes(header.length());
        if (header.vr() == VR.UN) {
            return readUnknown(header.tag(), bytes, depth);
        }
        if (encoding.bigEndian()) {
            ByteOrderSwap.swap(bytes, header.vr().width());
        }
        return new DataElement(header.tag(), signed(header, encoding, bytes), new Value.Bytes(bytes));
    }

    /** Without written representations, pixel values are signed where the pixels are (PS3.3 section C.7.6.3.1). */
    private VR signed(ElementHeader header, Encoding encoding, byte[] bytes) {
        if (header.tag() == Tag.PixelRepresentation) {
            signedPixels = bytes.length > 0 && bytes[0] == 1;
        }
        boolean implicitlySigned = signedPixels && !encoding.explicitVr() && header.vr() == VR.US;
        return implicitlySigned && DataDictionary.followsPixelSign(header.tag()) ? VR.SS : header.vr();
    }

    private DataElement readUndefined(ElementHeader header, Encoding encoding, int depth) throws IOException {
        if (isPixelData(header.tag()) && header.vr().kind() == VR.Kind.BULK && depth == 0) {
            return new DataElement(header.tag(), header.vr(), fragments.read());
        }
        if (header.vr() == VR.SQ) {
            return sequence(header.tag(), readItems(UNDEFINED, encoding, depth + 1));
        }
        if (header.vr() == VR.UN) {
            // PS3.5 section 6.2.2: unknown with undefined length is a sequence in implicit little endian.
            boolean bigEndian = encoding.bigEndian();
            input.bigEndian(false);
            List<Attributes> items = readItems(UNDEFINED, Encoding.IMPLICIT_LITTLE_ENDIAN, depth + 1);
            input.bigEndian(bigEndian);
            return sequence(header.tag(), items);
        }
        throw new DicomRefusal(
                Code.MALFORMED_ELEMENT, tagText(header.tag()) + " of representation " + header.vr() + " has no length");
    }

    /** A value that some earlier sender did not know is what the dictionary says, in implicit little endian. */
    private DataElement readUnknown(int tag, byte[] bytes, int depth) throws IOException {
        VR known = DataDictionary.vrOf(tag);
        if (known == VR.SQ && bytes.length > 0) {
            return nestedSequence(tag, bytes, depth);
        }
        boolean fits = bytes.length % known.width() == 0;
        return new DataElement(tag, fits ? known : VR.UN, known == VR.SQ ? emptySequence() : new Value.Bytes(bytes));
    }

    private DataElement nestedSequence(int tag, byte[] bytes, int depth) throws IOException {
        DatasetParser nested = new DatasetParser(new ByteInput(bytes), limits, ReadScope.WHOLE);
        nested.elements = elements;
        try {
            return sequence(tag, nested.readItems(bytes.length, Encoding.IMPLICIT_LITTLE_ENDIAN, depth + 1));
        } catch (DicomRefusal notASequence) {
            if (notASequence.code() == Code.TOO_DEEP || notASequence.code() == Code.TOO_MANY_ELEMENTS) {
                throw notASequence;
            }
            return new DataElement(tag, VR.UN, new Value.Bytes(bytes));
        } finally {
            elements = nested.elements;
        }
    }

    private List<Attributes> readItems(long length, Encoding encoding, int depth) throws IOException {
        if (depth > limits.depth()) {
            throw new DicomRefusal(
                    Code.TOO_DEEP, "sequences are nested deeper than the " + limits.depth() + " levels allowed");
        }
        List<Attributes> items = new ArrayList<>(2);
        if (length != UNDEFINED) {
            input.requirePromised(length);
        }
        long end = length == UNDEFINED ? Long.MAX_VALUE : input.position() + length;
        while (input.position() < end) {
            int tag = input.readTag();
            long itemLength = input.readInt();
            if (tag == SEQUENCE_END) {
                break;
            }
            if (tag != ITEM) {
                throw new DicomRefusal(Code.MALFORMED_SEQUENCE, tagText(tag) + " stands where an item should begin");
            }
            countItem();
            if (passing && itemLength != UNDEFINED) {
                input.skip(itemLength);
            } else {
                items.add(readItem(itemLength, encoding, depth));
            }
        }
        requireEnd(end);
        return items;
    }

    private void countItem() throws DicomRefusal {
        if (++elements > limits.elements()) {
            throw new DicomRefusal(
                    Code.TOO_MANY_ELEMENTS, "the dataset has more than the " + limits.elements() + " elements allowed");
        }
    }

    private Attributes readItem(long length, Encoding encoding, int depth) throws IOException {
        Attributes item = new Attributes();
        if (length != UNDEFINED) {
            input.requirePromised(length);
        }
        long end = length == UNDEFINED ? Long.MAX_VALUE : input.position() + length;
        while (input.position() < end) {
            if (input.available(8) && input.peekTag(0) == ITEM_END) {
                input.readTag();
                input.readInt();
                break;
            }
            add(item, ElementHeader.read(input, encoding), encoding, depth);
        }
        requireEnd(end);
        return item;
    }

    private void requireEnd(long end) throws DicomRefusal {
        if (end != Long.MAX_VALUE && input.position() > end) {
            throw new DicomRefusal(Code.MALFORMED_SEQUENCE, "an element reaches beyond the item or sequence around it");
        }
    }

    private void requireAllowed(ElementHeader header) throws DicomRefusal {
        long most = header.vr().kind() == VR.Kind.BULK ? limits.elementBytes() : limits.headerElementBytes();
        if (header.length() > most) {
            throw new DicomRefusal(
                    Code.ELEMENT_TOO_LONG,
                    tagText(header.tag()) + " has " + header.length() + " bytes, of which " + most + " are allowed");
        }
    }

    private static boolean isPixelData(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }

    private static DataElement sequence(int tag, List<Attributes> items) {
        return new DataElement(tag, VR.SQ, new Value.Items(items));
    }

    private static Value emptySequence() {
        return new Value.Items(new ArrayList<>());
    }
}
