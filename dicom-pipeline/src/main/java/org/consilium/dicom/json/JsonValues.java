package org.consilium.dicom.json;

import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.VR;

/** Turns the values of one JSON attribute into an element. */
final class JsonValues {
    private JsonValues() {}

    static void set(Attributes dataset, int tag, VR vr, List<Object> values, byte[] binary) throws DicomRefusal {
        switch (vr.kind()) {
            case SEQUENCE -> dataset.setSequence(tag, items(values));
            case BULK -> dataset.setBytes(tag, vr, binary);
            case INTEGER -> dataset.setInt(tag, vr, numbers(vr, values));
            case TAG -> dataset.setInt(tag, vr, tags(values));
            case FLOATING ->
                dataset.setDouble(
                        tag,
                        vr,
                        texts(values).stream().mapToDouble(Double::parseDouble).toArray());
            default -> dataset.setString(tag, vr, texts(values).toArray(String[]::new));
        }
    }

    private static List<Attributes> items(List<Object> values) throws DicomRefusal {
        List<Attributes> items = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!(value instanceof Attributes item)) {
                throw DicomJsonReader.malformed("a sequence holds something that is no item");
            }
            items.add(item);
        }
        return items;
    }

    private static List<String> texts(List<Object> values) throws DicomRefusal {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            // An empty object is an empty person name or an empty item; only the representation tells.
            boolean emptyName = value instanceof Attributes item && item.isEmpty();
            if (!emptyName && !(value instanceof String)) {
                throw DicomJsonReader.malformed("a value is an object where text or a number belongs");
            }
            texts.add(emptyName ? "" : (String) value);
        }
        return texts;
    }

    private static long[] numbers(VR vr, List<Object> values) throws DicomRefusal {
        List<String> texts = texts(values);
        long[] numbers = new long[texts.size()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = vr == VR.UV ? Long.parseUnsignedLong(texts.get(index)) : Long.parseLong(texts.get(index));
        }
        return numbers;
    }

    private static long[] tags(List<Object> values) throws DicomRefusal {
        return texts(values).stream()
                .mapToLong(text -> Long.parseLong(text, 16))
                .toArray();
    }
}
