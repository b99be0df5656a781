package org.consilium.dicom.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.PersonName;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.SpecificCharacterSet;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/** Reads datasets from the DICOM JSON model (PS3.18 Annex F) within limits; values by URI are left out. */
public final class DicomJsonReader {
    private final ReadLimits limits;
    private final JsonFactory factory;

    public DicomJsonReader(ReadLimits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(4 * limits.depth() + 8)
                .maxStringLength((int) Math.min(limits.elementBytes(), 256L << 20))
                .build();
        factory = new JsonFactoryBuilder().streamReadConstraints(constraints).build();
    }

    /**
     * Reads one dataset, or an array of them.
     *
     * @throws DicomRefusal if the text is no DICOM JSON or exceeds a limit
     */
    public List<Attributes> read(InputStream source) throws IOException {
        try (JsonParser json = factory.createParser(source)) {
            List<Attributes> datasets = new ArrayList<>();
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                datasets.add(readDataset(json, SpecificCharacterSet.UTF_8));
            } else if (first == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    datasets.add(readDataset(json, SpecificCharacterSet.UTF_8));
                }
            } else {
                throw malformed("the text is neither an object nor an array of objects");
            }
            return datasets;
        } catch (JsonProcessingException notJson) {
            throw malformed("the text is no JSON or exceeds a limit");
        } catch (IllegalArgumentException unfit) {
            throw malformed("a value does not fit its representation");
        }
    }

    private Attributes readDataset(JsonParser json, SpecificCharacterSet set) throws IOException {
        Attributes dataset = new Attributes();
        dataset.setCharacterSet(set);
        boolean declared = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (dataset.size() > limits.elements()) {
                throw new DicomRefusal(Code.TOO_MANY_ELEMENTS, "more than " + limits.elements() + " elements");
            }
            int tag = tag(json.currentName());
            declared |= tag == Tag.SpecificCharacterSet;
            requireObject(json.nextToken());
            readElement(dataset, tag, json);
        }
        if (!declared) {
            keepPlain(dataset);
        }
        return dataset;
    }

    /** Without a declared set, one is kept only where a character needs it. */
    private static void keepPlain(Attributes dataset) {
        boolean plain = true;
        for (var element : dataset) {
            if (element.vr().isText() && element.value() instanceof Value.Bytes text) {
                for (byte each : text.bytes()) {
                    plain &= each >= 0;
                }
            }
        }
        if (plain) {
            dataset.remove(Tag.SpecificCharacterSet);
        }
    }

    private static int tag(String name) throws DicomRefusal {
        if (!name.matches("[0-9A-Fa-f]{8}")) {
            throw malformed("a name is no tag of eight hexadecimal digits");
        }
        return Integer.parseUnsignedInt(name, 16);
    }

    private static void requireObject(JsonToken token) throws DicomRefusal {
        if (token != JsonToken.START_OBJECT) {
            throw malformed("an attribute is no object");
        }
    }

    private void readElement(Attributes dataset, int tag, JsonParser json) throws IOException {
        VR vr = VR.UN;
        List<Object> values = new ArrayList<>();
        byte[] binary = {};
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "vr" -> vr = vr(json.getText());
                case "Value" -> readValues(value, json, values);
                case "InlineBinary" -> binary = Base64.getDecoder().decode(json.getText());
                default -> json.skipChildren();
            }
        }
        if (tag != Tag.SpecificCharacterSet) {
            JsonValues.set(dataset, tag, vr, values, binary);
        }
    }

    private static VR vr(String name) throws DicomRefusal {
        if (name.length() != 2) {
            throw malformed("a representation has other than two letters");
        }
        return VR.of(name.charAt(0), name.charAt(1)).orElseThrow(() -> malformed("a representation is unknown"));
    }

    private void readValues(JsonToken start, JsonParser json, List<Object> values) throws IOException {
        if (start != JsonToken.START_ARRAY) {
            throw malformed("a Value is no array");
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                values.add(readObject(json));
            } else if (token == JsonToken.VALUE_NULL) {
                values.add("");
            } else if (token != null && token.isScalarValue()) {
                values.add(json.getText());
            } else {
                throw malformed("a Value holds something that is no value");
            }
        }
    }

    /** A person name or an item: the first has names for groups, the second tags. */
    private Object readObject(JsonParser json) throws IOException {
        Attributes item = new Attributes().setCharacterSet(SpecificCharacterSet.UTF_8);
        String[] groups = {"", "", ""};
        boolean named = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int group = List.of("Alphabetic", "Ideographic", "Phonetic").indexOf(json.currentName());
            JsonToken next = json.nextToken();
            if (group >= 0) {
                groups[group] = json.getText();
                named = true;
            } else {
                int tag = tag(json.currentName());
                requireObject(next);
                readElement(item, tag, json);
            }
        }
        item.remove(Tag.SpecificCharacterSet);
        return named ? new PersonName(groups[0], groups[1], groups[2]).text() : item;
    }

    static DicomRefusal malformed(String reason) {
        return new DicomRefusal(Code.MALFORMED_ELEMENT, reason);
    }
}
