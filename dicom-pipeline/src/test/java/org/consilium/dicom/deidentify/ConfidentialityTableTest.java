package org.consilium.dicom.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.series.SliceBuilder.aSlice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of PS3.15 table E.1-1: a value in its attribute is treated as its action and the two options ask. */
class ConfidentialityTableTest {
    private static final byte[] KEY = "a key for tests of thirty-two bytes".getBytes(StandardCharsets.US_ASCII);
    private static final String CANARY = "CANARY";
    private static final String CANARY_UID = "1.2.999.4711";
    private static final String CANARY_DAY = "19991231";

    record Row(String pattern, String action, boolean dates, boolean descriptors) {
        int tag() {
            return Integer.parseUnsignedInt(pattern.replace('x', '0'), 16);
        }

        boolean is(char letter) {
            return action.indexOf(letter) >= 0;
        }

        VR vr() {
            return DataDictionary.find(tag()).map(entry -> entry.vrs().get(0)).orElse(VR.LO);
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream facts =
                        Objects.requireNonNull(Deidentification.class.getResourceAsStream("confidentiality.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(facts, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(fields -> new Row(fields[0], fields[1], !fields[2].isEmpty(), !fields[3].isEmpty()))
                    .toList();
        }
    }

    @Test
    void theTableIsWhole() throws IOException {
        assertThat(rows()).as("all but the row of private attributes").hasSize(620);
        assertThat(rows().stream().map(Row::pattern)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAttributeIsTreatedAsItsRowAsks(Row row) throws Exception {
        Attributes dataset = image();
        plant(dataset, row.tag(), row.vr());
        Optional<DataElement> left = apply(dataset).element(row.tag());
        String text = left.map(ConfidentialityTableTest::text).orElse("");
        assertThat(text).doesNotContain(CANARY, CANARY_UID, CANARY_DAY);
        if (row.action().equals("X") && !row.dates() && !row.descriptors()) {
            assertThat(left).isEmpty();
        } else if (left.isPresent() && !left.get().isEmpty()) {
            assertThat(changed(row, text)).as(row + " left " + text).isTrue();
        }
    }

    /** What may be left of a value: a dummy, another UID, another day, a time beside another day, a pseudonym. */
    private static boolean changed(Row row, String text) {
        return row.is('D') && (text.equals("REMOVED") || text.startsWith("ANON-"))
                || row.is('Z') && text.startsWith("ANON-")
                || row.is('U') && text.contains("2.25.")
                || row.dates()
                || row.descriptors() && text.isBlank();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFalseRepresentationOpensNoWay(Row row) throws Exception {
        byte[] canary = (CANARY + " ").getBytes(StandardCharsets.US_ASCII);
        for (VR vr : List.of(VR.CS, VR.UN, VR.LO, VR.IS, VR.OB)) {
            Attributes dataset = image().setBytes(row.tag(), vr, canary);
            assertThat(apply(dataset)
                            .element(row.tag())
                            .map(ConfidentialityTableTest::text)
                            .orElse(""))
                    .as(vr + " in " + row)
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void textOfUnknownAttributesAndPrivateOnesGo() throws Exception {
        Attributes dataset = image().setString(0x00280FFF, VR.CS, CANARY).setString(0x00190010, VR.LO, CANARY);
        Attributes clean = apply(dataset);
        assertThat(clean.contains(0x00280FFF)).isFalse();
        assertThat(clean.contains(0x00190010)).isFalse();
    }

    private static void plant(Attributes dataset, int tag, VR vr) {
        switch (vr) {
            case SQ ->
                dataset.addItem(tag)
                        .setString(Tag.Manufacturer, VR.LO, "harmless elsewhere")
                        .setString(Tag.ReferencedSOPInstanceUID, VR.UI, CANARY_UID);
            case UI -> dataset.setString(tag, vr, CANARY_UID);
            case DA -> dataset.setString(tag, vr, CANARY_DAY);
            case DT -> dataset.setString(tag, vr, CANARY_DAY + "111213");
            case TM -> dataset.setString(tag, vr, "111213");
            case DS, IS -> dataset.setString(tag, vr, "4711");
            case OB, OW, OD, OF, OL, UN -> dataset.setBytes(tag, vr, CANARY.getBytes(StandardCharsets.US_ASCII));
            case US, SS, FD, FL, UL, SL, AT -> dataset.setBytes(tag, vr, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            default -> dataset.setString(tag, vr, CANARY);
        }
    }

    private static String text(DataElement element) {
        if (element.value() instanceof Value.Items items) {
            StringBuilder all = new StringBuilder();
            items.items()
                    .forEach(item -> item.forEach(each -> all.append(text(each)).append(' ')));
            return all.toString();
        }
        return element.value() instanceof Value.Bytes bytes
                ? new String(bytes.bytes(), StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .strip()
                : "";
    }

    private static Attributes image() {
        return aSlice(3)
                .with(Tag.SOPClassUID, VR.UI, UID.CTImageStorage)
                .with(Tag.StudyInstanceUID, VR.UI, "1.2.999.1")
                .with(Tag.SeriesInstanceUID, VR.UI, "1.2.999.2")
                .dataset();
    }

    private static Attributes apply(Attributes dataset) throws DeidentificationRefusal {
        return new Deidentification(KEY)
                .apply(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset))
                .dataset();
    }
}
