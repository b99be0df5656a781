package org.consilium.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A dataset or sequence item: elements in tag order, read and written by type (PS3.5 section 7).
 *
 * <p>Values are kept as little endian bytes and decoded when asked for; text follows the Specific Character Set of this
 * dataset or, where it has none, of the one that contains it. Not safe for use by several threads while it changes.
 */
public final class Attributes implements Iterable<DataElement> {
    private final ElementTable table = new ElementTable();
    private @Nullable Attributes parent;

    public int size() {
        return table.size();
    }

    public boolean isEmpty() {
        return table.size() == 0;
    }

    /** Elements in ascending order of tags. */
    @Override
    public Iterator<DataElement> iterator() {
        return table.iterator();
    }

    public Optional<DataElement> element(int tag) {
        return Optional.ofNullable(table.get(tag));
    }

    public boolean contains(int tag) {
        return table.get(tag) != null;
    }

    /** Whether the attribute is present and not empty. */
    public boolean containsValue(int tag) {
        DataElement element = table.get(tag);
        return element != null && !element.isEmpty();
    }

    /** The first value as text, decoded and trimmed; nothing if absent or empty. */
    public Optional<String> getString(int tag) {
        List<String> values = getStrings(tag);
        return values.isEmpty() || values.get(0).isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values as text; numbers are written out. Empty if absent, empty or bulk. */
    public List<String> getStrings(int tag) {
        DataElement element = table.get(tag);
        if (element == null || !(element.value() instanceof Value.Bytes bytes)) {
            return List.of();
        }
        return strings(element.vr(), bytes.bytes());
    }

    private List<String> strings(VR vr, byte[] bytes) {
        switch (vr.kind()) {
            case INTEGER, TAG -> {
                return Arrays.stream(ValueNumbers.longs(vr, bytes))
                        .mapToObj(Long::toString)
                        .toList();
            }
            case FLOATING -> {
                return Arrays.stream(ValueNumbers.floats(vr, bytes))
                        .mapToObj(Double::toString)
                        .toList();
            }
            case BULK, SEQUENCE -> {
                return List.of();
            }
            default -> {
                SpecificCharacterSet set = vr.underCharacterSet() ? characterSet() : SpecificCharacterSet.DEFAULT;
                return ValueText.split(vr, set.decode(bytes, 0, bytes.length));
            }
        }
    }

    /** The first value as an int; nothing if absent, no whole number or out of an int's range. */
    public OptionalInt getInt(int tag) {
        long[] values = getLongs(tag);
        if (values.length == 0) {
            return OptionalInt.empty();
        }
        boolean fits =
                values[0] == (int) values[0] || element(tag).orElseThrow().vr() == VR.AT;
        return fits ? OptionalInt.of((int) values[0]) : OptionalInt.empty();
    }

    public int getInt(int tag, int otherwise) {
        return getInt(tag).orElse(otherwise);
    }

    public OptionalLong getLong(int tag) {
        long[] values = getLongs(tag);
        return values.length == 0 ? OptionalLong.empty() : OptionalLong.of(values[0]);
    }

    /** All values as whole numbers; empty if one of them is none. */
    public long[] getLongs(int tag) {
        DataElement element = table.get(tag);
        if (element == null || !(element.value() instanceof Value.Bytes bytes)) {
            return new long[0];
        }
        return switch (element.vr().kind()) {
            case INTEGER, TAG -> ValueNumbers.longs(element.vr(), bytes.bytes());
            case BULK ->
                element.vr() == VR.OW || element.vr() == VR.OB
                        ? ValueNumbers.longs(element.vr(), bytes.bytes())
                        : new long[0];
            case FLOATING -> new long[0];
            default -> ValueNumbers.integers(getStrings(tag));
        };
    }

    /** The first value as a finite number; nothing if absent or no number. */
    public OptionalDouble getDouble(int tag) {
        double[] values = getDoubles(tag);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    public double getDouble(int tag, double otherwise) {
        return getDouble(tag).orElse(otherwise);
    }

    /** All values as numbers; empty if one of them is none. */
    public double[] getDoubles(int tag) {
        DataElement element = table.get(tag);
        if (element == null || !(element.value() instanceof Value.Bytes bytes)) {
            return new double[0];
        }
        VR vr = element.vr();
        if (vr.isText()) {
            return ValueNumbers.decimals(getStrings(tag));
        }
        return vr.kind() == VR.Kind.FLOATING || vr == VR.OF || vr == VR.OD
                ? ValueNumbers.floats(vr, bytes.bytes())
                : Arrays.stream(getLongs(tag)).asDoubleStream().toArray();
    }

    /** The value's bytes, little endian and padded; shared, read only. */
    public Optional<byte[]> getBytes(int tag) {
        return element(tag)
                .flatMap(found ->
                        found.value() instanceof Value.Bytes bytes ? Optional.of(bytes.bytes()) : Optional.empty());
    }

    /** A sequence's items, read only; empty if absent. */
    public List<Attributes> getSequence(int tag) {
        DataElement element = table.get(tag);
        return element != null && element.value() instanceof Value.Items items
                ? Collections.unmodifiableList(items.items())
                : List.of();
    }

    /** The first item of a sequence. */
    public Optional<Attributes> getItem(int tag) {
        return getSequence(tag).stream().findFirst();
    }

    /** Sets text values, encoded in the character set in force; no value makes the element empty. */
    public Attributes setString(int tag, VR vr, String... values) {
        if (!vr.isText()) {
            throw new IllegalArgumentException(vr + " holds no text");
        }
        SpecificCharacterSet set = vr.underCharacterSet() ? characterSet() : SpecificCharacterSet.DEFAULT;
        byte[] bytes = set.encode(String.join("\\", values));
        return put(new DataElement(tag, vr, new Value.Bytes(ValueText.padded(vr, bytes))));
    }

    /** Sets whole numbers, as binary or as text as the representation demands. */
    public Attributes setInt(int tag, VR vr, long... values) {
        if (vr.isText()) {
            return setString(
                    tag, vr, Arrays.stream(values).mapToObj(Long::toString).toArray(String[]::new));
        }
        byte[] bytes = vr.kind() == VR.Kind.FLOATING
                ? ValueNumbers.bytesOf(
                        vr, Arrays.stream(values).asDoubleStream().toArray())
                : ValueNumbers.bytesOf(vr, values);
        return put(new DataElement(tag, vr, new Value.Bytes(bytes)));
    }

    /** Sets numbers, as binary or as decimal strings as the representation demands. */
    public Attributes setDouble(int tag, VR vr, double... values) {
        if (vr.isText()) {
            return setString(
                    tag, vr, Arrays.stream(values).mapToObj(ValueText::decimal).toArray(String[]::new));
        }
        return put(new DataElement(tag, vr, new Value.Bytes(ValueNumbers.bytesOf(vr, values))));
    }

    /** Sets raw little endian bytes, padded to even length; the array is kept. */
    public Attributes setBytes(int tag, VR vr, byte[] bytes) {
        return put(new DataElement(tag, vr, new Value.Bytes(ValueText.padded(vr, bytes))));
    }

    /** Sets an attribute without value. */
    public Attributes setEmpty(int tag, VR vr) {
        return put(new DataElement(tag, vr, vr == VR.SQ ? new Value.Items(new ArrayList<>()) : Value.Bytes.EMPTY));
    }

    /** Sets a sequence; the items become this dataset's own. */
    public Attributes setSequence(int tag, List<Attributes> items) {
        return put(new DataElement(tag, VR.SQ, new Value.Items(new ArrayList<>(items))));
    }

    /** Adds an empty item at a sequence's end, creating the sequence if needed, and returns it. */
    public Attributes addItem(int tag) {
        Attributes item = new Attributes();
        item.parent = this;
        DataElement sequence = table.get(tag);
        if (sequence != null && sequence.value() instanceof Value.Items items) {
            items.items().add(item);
        } else {
            setSequence(tag, List.of(item));
        }
        return item;
    }

    /** Puts an element as it is, replacing one of the same tag. */
    public Attributes put(DataElement element) {
        if (element.value() instanceof Value.Items items) {
            items.items().forEach(item -> item.parent = this);
        }
        table.put(element);
        return this;
    }

    /** Copies all elements of another dataset into this one, replacing those of the same tag. */
    public Attributes addAll(Attributes other) {
        other.forEach(this::put);
        return this;
    }

    public boolean remove(int tag) {
        return table.remove(tag);
    }

    /** The character set in force for this dataset's text. */
    public SpecificCharacterSet characterSet() {
        DataElement declared = table.get(Tag.SpecificCharacterSet);
        if (declared != null && declared.value() instanceof Value.Bytes bytes) {
            return SpecificCharacterSet.of(strings(VR.CS, bytes.bytes()));
        }
        return parent == null ? SpecificCharacterSet.DEFAULT : parent.characterSet();
    }

    /** Declares a character set; to be done before text is set. */
    public Attributes setCharacterSet(SpecificCharacterSet set) {
        return setString(Tag.SpecificCharacterSet, VR.CS, set.terms().toArray(String[]::new));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Attributes that) || that.size() != size()) {
            return false;
        }
        Iterator<DataElement> others = that.iterator();
        for (DataElement element : this) {
            if (!element.equals(others.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (DataElement element : this) {
            hash = 31 * hash + element.hashCode();
        }
        return hash;
    }

    /** The number of elements only: values may be a patient's. */
    @Override
    public String toString() {
        return "dataset of " + size() + " elements";
    }
}
