package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.pixel.PixelDecoder;

/**
 * Whether two files hold the same instance, whatever transfer syntax each is in: the same data set and the same samples.
 *
 * <p>A PACS may send in one syntax what a modality sent in another. Where it cannot be told, because a file is too large to be
 * compared or its pixels cannot be decoded, the answer is no: what differs is kept apart and reported.
 */
public final class SameInstance implements BiPredicate<ContentHash, ContentHash> {
    private static final long MOST_BYTES = 64L << 20;
    /**
     * What encoding changes by itself: pixel data, their arrangement, and padding (PS3.5 7.2, 8, A); and what compressors
     * write about themselves, dcmtk's for instance, though the samples stay the same.
     */
    private static final Set<Integer> OF_THE_ENCODING = Set.of(
            Tag.PixelData,
            Tag.PhotometricInterpretation,
            Tag.PlanarConfiguration,
            Tag.ExtendedOffsetTable,
            Tag.ExtendedOffsetTableLengths,
            Tag.DataSetTrailingPadding,
            Tag.DerivationDescription,
            Tag.DerivationCodeSequence);

    private final InstanceStore store;
    private final DicomReader reader = new CoreDicomReader();

    /** @param store where both files lie */
    public SameInstance(InstanceStore store) {
        this.store = store;
    }

    /** Whether the files with these contents hold the same instance. */
    @Override
    public boolean test(ContentHash first, ContentHash second) {
        return first.equals(second) || test(store.pathOf(first), store.pathOf(second));
    }

    boolean test(Path first, Path second) {
        try {
            if (Files.size(first) + Files.size(second) > MOST_BYTES) {
                return false;
            }
            DicomObject one = reader.read(first, ReadScope.WHOLE);
            DicomObject other = reader.read(second, ReadScope.WHOLE);
            return sameElements(one.dataset(), other.dataset()) && samePixels(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean sameElements(Attributes one, Attributes other) {
        List<DataElement> left = compared(one);
        Iterator<DataElement> right = compared(other).iterator();
        for (DataElement element : left) {
            if (!right.hasNext() || !same(element, right.next())) {
                return false;
            }
        }
        return !right.hasNext();
    }

    private static List<DataElement> compared(Attributes dataset) {
        List<DataElement> elements = new ArrayList<>(dataset.size());
        for (DataElement element : dataset) {
            boolean groupLength = (element.tag() & 0xFFFF) == 0;
            if (!groupLength && !OF_THE_ENCODING.contains(element.tag())) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Representations are not compared: an implicit encoding does not carry them. */
    private static boolean same(DataElement one, DataElement other) {
        if (one.tag() != other.tag()) {
            return false;
        }
        if (one.value() instanceof Value.Items left && other.value() instanceof Value.Items right) {
            return sameItems(left.items(), right.items());
        }
        if (one.value() instanceof Value.Bytes left && other.value() instanceof Value.Bytes right) {
            return Arrays.equals(left.bytes(), right.bytes()) || isText(one, other) && sameText(left, right);
        }
        return one.isEmpty() && other.isEmpty();
    }

    private static boolean sameItems(List<Attributes> left, List<Attributes> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int item = 0; item < left.size(); item++) {
            if (!sameElements(left.get(item), right.get(item))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(DataElement one, DataElement other) {
        return one.vr().isText() && (other.vr().isText() || other.vr() == VR.UN);
    }

    /** Writers pad an odd length with a space or a zero byte, or write it as it is. */
    private static boolean sameText(Value.Bytes left, Value.Bytes right) {
        int length = unpadded(left.bytes());
        return length == unpadded(right.bytes()) && Arrays.equals(left.bytes(), 0, length, right.bytes(), 0, length);
    }

    private static int unpadded(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == 0)) {
            length--;
        }
        return length;
    }

    private static boolean samePixels(DicomObject one, DicomObject other) throws DicomRefusal {
        boolean pixels = one.dataset().contains(Tag.PixelData);
        if (!pixels || !other.dataset().contains(Tag.PixelData)) {
            return pixels == other.dataset().contains(Tag.PixelData);
        }
        PixelDecoder left = PixelDecoder.of(one);
        PixelDecoder right = PixelDecoder.of(other);
        if (left.description().frames() != right.description().frames()) {
            return false;
        }
        for (int frame = 0; frame < left.description().frames(); frame++) {
            if (!Arrays.equals(left.frame(frame).bytes(), right.frame(frame).bytes())) {
                return false;
            }
        }
        return true;
    }
}
