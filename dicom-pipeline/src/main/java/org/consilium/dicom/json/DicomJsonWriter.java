package org.consilium.dicom.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.PersonName;
import org.consilium.dicom.SpecificCharacterSet;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/** Writes datasets in the DICOM JSON model (PS3.18 sections F.2.1 to F.2.7). */
public final class DicomJsonWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final BulkData bulkData;

    public DicomJsonWriter(BulkData bulkData) {
        this.bulkData = bulkData;
    }

    /** Writes one dataset as an object; the stream stays open. */
    public void write(Attributes dataset, OutputStream target) throws IOException {
        try (JsonGenerator json = open(target)) {
            writeDataset(dataset, json);
        }
    }

    /** Writes datasets as an array, as DICOMweb answers have them; the stream stays open. */
    public void writeAll(Iterable<Attributes> datasets, OutputStream target) throws IOException {
        try (JsonGenerator json = open(target)) {
            json.writeStartArray();
            for (Attributes dataset : datasets) {
                writeDataset(dataset, json);
            }
            json.writeEndArray();
        }
    }

    private static JsonGenerator open(OutputStream target) throws IOException {
        JsonGenerator json = JSON.createGenerator(target);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return json;
    }

    private void writeDataset(Attributes dataset, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (DataElement element : dataset) {
            boolean groupLength = (element.tag() & 0xFFFF) == 0;
            if (!groupLength) {
                writeElement(dataset, element, json);
            }
        }
        json.writeEndObject();
    }

    private void writeElement(Attributes dataset, DataElement element, JsonGenerator json) throws IOException {
        json.writeFieldName(String.format("%08X", element.tag()));
        json.writeStartObject();
        json.writeStringField("vr", element.vr().name());
        if (element.tag() == Tag.SpecificCharacterSet) {
            writeCharacterSet(json);
        } else if (element.value() instanceof Value.Items items) {
            writeItems(items.items(), json);
        } else if (element.vr().kind() == VR.Kind.BULK) {
            writeBinary(element, json);
        } else {
            writeValues(dataset, element, json);
        }
        json.writeEndObject();
    }

    /** JSON is UTF-8 whatever the dataset was (PS3.18 section F.2.1). */
    private static void writeCharacterSet(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("Value");
        json.writeString(SpecificCharacterSet.UTF_8.terms().get(0));
        json.writeEndArray();
    }

    private void writeItems(List<Attributes> items, JsonGenerator json) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("Value");
        for (Attributes item : items) {
            writeDataset(item, json);
        }
        json.writeEndArray();
    }

    private void writeBinary(DataElement element, JsonGenerator json) throws IOException {
        Optional<String> uri = bulkData.uriOf(element);
        if (uri.isPresent()) {
            if (!uri.get().isEmpty()) {
                json.writeStringField("BulkDataURI", uri.get());
            }
        } else if (element.value() instanceof Value.Bytes bytes && bytes.bytes().length > 0) {
            json.writeStringField("InlineBinary", Base64.getEncoder().encodeToString(bytes.bytes()));
        }
    }

    private static void writeValues(Attributes dataset, DataElement element, JsonGenerator json) throws IOException {
        List<String> values = dataset.getStrings(element.tag());
        boolean onlyEmptyName = element.vr() == VR.PN && values.size() == 1 && isEmptyName(values.get(0));
        if (values.isEmpty() || onlyEmptyName) {
            return;
        }
        json.writeArrayFieldStart("Value");
        long[] tags = element.vr() == VR.AT ? dataset.getLongs(element.tag()) : new long[0];
        for (int index = 0; index < values.size(); index++) {
            if (element.vr() == VR.AT) {
                json.writeString(String.format("%08X", tags[index]));
            } else {
                writeValue(element.vr(), values.get(index), json);
            }
        }
        json.writeEndArray();
    }

    private static void writeValue(VR vr, String value, JsonGenerator json) throws IOException {
        if (value.isEmpty() || (vr == VR.PN && isEmptyName(value))) {
            json.writeNull();
        } else if (vr == VR.PN) {
            writeName(PersonName.parse(value), json);
        } else if (vr == VR.SV || vr == VR.UV) {
            json.writeString(vr == VR.UV ? Long.toUnsignedString(Long.parseLong(value)) : value);
        } else if (vr.kind() == VR.Kind.DECIMAL || vr.kind() == VR.Kind.INTEGER || vr.kind() == VR.Kind.FLOATING) {
            writeNumber(value, json);
        } else {
            json.writeString(value);
        }
    }

    /** Names of delimiters alone name nobody. */
    private static boolean isEmptyName(String value) {
        return PersonName.parse(value).text().isEmpty();
    }

    /** What is no number stays text, so that nothing is lost or invented. */
    private static void writeNumber(String value, JsonGenerator json) throws IOException {
        try {
            json.writeNumber(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            json.writeString(value);
        }
    }

    private static void writeName(PersonName name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeGroup("Alphabetic", name.alphabetic(), json);
        writeGroup("Ideographic", name.ideographic(), json);
        writeGroup("Phonetic", name.phonetic(), json);
        json.writeEndObject();
    }

    private static void writeGroup(String name, String group, JsonGenerator json) throws IOException {
        if (!group.isEmpty()) {
            json.writeStringField(name, group);
        }
    }
}
