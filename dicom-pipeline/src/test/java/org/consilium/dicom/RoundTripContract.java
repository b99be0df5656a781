package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.core.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class RoundTripContract extends PortContract {
    private static final List<String> NATIVE = List.of(
            UID.ImplicitVRLittleEndian,
            UID.ExplicitVRLittleEndian,
            UID.ExplicitVRBigEndian,
            UID.DeflatedExplicitVRLittleEndian);

    @ParameterizedTest
    @ValueSource(
            strings = {
                UID.ImplicitVRLittleEndian,
                UID.ExplicitVRLittleEndian,
                UID.ExplicitVRBigEndian,
                UID.DeflatedExplicitVRLittleEndian
            })
    void whatWasWrittenIsReadBackInEveryEncoding(String transferSyntax) throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Attributes dataset = randomDataset(new Random(seed), 0);
            DicomObject read = roundTrip(new DicomObject(new Attributes(), transferSyntax, dataset));
            assertThat(read.dataset()).as("seed %d", seed).isEqualTo(dataset);
            assertThat(read.transferSyntax()).isEqualTo(transferSyntax);
        }
    }

    @Test
    void headerScopeStopsBeforeThePixelDataAndRemembersWhereTheyAre() throws IOException {
        Attributes dataset =
                new Attributes().setString(Tag.PatientID, VR.LO, "A").setBytes(Tag.PixelData, VR.OW, new byte[100]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        toolkit().writer().writeDataset(dataset, UID.ExplicitVRLittleEndian, bytes);
        Attributes header = toolkit()
                .reader(ReadLimits.DEFAULT)
                .readDataset(
                        new ByteArrayInputStream(bytes.toByteArray()), UID.ExplicitVRLittleEndian, ReadScope.HEADER);
        assertThat(header.getString(Tag.PatientID)).hasValue("A");
        assertThat(header.element(Tag.PixelData).orElseThrow().value())
                .isEqualTo(new org.consilium.dicom.Value.Skipped(bytes.size() - 100L, 100));
    }

    @Test
    void filesOfTheConformanceSetKeepTheirElements() throws IOException {
        assumeTrue(!ConformanceSet.rows().isEmpty(), "skipped: no shared/data/dicom_conformance beside the repository");
        int kept = 0;
        for (ConformanceSet.Row row : ConformanceSet.rows()) {
            DicomObject object;
            try {
                object = toolkit().reader(ReadLimits.DEFAULT).read(row.file(), ReadScope.WHOLE);
            } catch (DicomRefusal refused) {
                continue;
            }
            boolean encapsulated = Encoding.of(object.transferSyntax()).encapsulated();
            for (String target : encapsulated ? List.of(object.transferSyntax()) : NATIVE) {
                DicomObject again = roundTrip(new DicomObject(object.fileMeta(), target, object.dataset()));
                assertSameText(object.dataset(), again.dataset(), row.name());
            }
            kept++;
        }
        assertThat(kept).isGreaterThan(110);
    }

    private static void assertSameText(Attributes expected, Attributes actual, String name) {
        for (DataElement element : expected) {
            boolean standard = !element.isPrivate() && (element.tag() & 0xFFFF) != 0;
            if (standard && element.vr().kind() != VR.Kind.BULK) {
                assertThat(actual.getStrings(element.tag()))
                        .as("%s %s", name, element)
                        .isEqualTo(expected.getStrings(element.tag()));
            }
        }
    }

    private DicomObject roundTrip(DicomObject object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        toolkit().writer().write(object, bytes);
        return toolkit()
                .reader(ReadLimits.DEFAULT)
                .read(new ByteArrayInputStream(bytes.toByteArray()), ReadScope.WHOLE);
    }

    private static Attributes randomDataset(Random random, int depth) {
        Attributes dataset = new Attributes();
        if (depth == 0) {
            dataset.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
            dataset.setCharacterSet(SpecificCharacterSet.UTF_8);
            dataset.setInt(Tag.PixelRepresentation, VR.US, 1);
            dataset.setBytes(Tag.PixelData, VR.OW, bytes(random, 2 * random.nextInt(5000)));
        }
        if (depth == 0) {
            dataset.setString(Tag.PatientName, VR.PN, "Wang^XiaoDong=王^小东");
        }
        dataset.setInt(Tag.SmallestImagePixelValue, depth == 0 ? VR.SS : VR.US, random.nextInt(30000));
        dataset.setInt(Tag.SelectorULValue, VR.UL, random.nextInt() & 0xFFFFFFFFL, 7);
        dataset.setInt(Tag.SelectorSVValue, VR.SV, random.nextLong());
        dataset.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime);
        dataset.setDouble(Tag.SelectorFDValue, VR.FD, random.nextDouble(), -0.0);
        dataset.setDouble(Tag.SelectorFLValue, VR.FL, random.nextFloat());
        dataset.setString(Tag.SelectorUTValue, VR.UT, "x\\y".repeat(random.nextInt(40_000)) + "z");
        dataset.setBytes(Tag.ICCProfile, VR.OB, bytes(random, random.nextInt(70_000)));
        dataset.setBytes(Tag.SelectorODValue, VR.OD, bytes(random, 8 * random.nextInt(20)));
        for (int item = random.nextInt(3); item > 0 && depth < 4; item--) {
            dataset.addItem(Tag.ReferencedSeriesSequence).addAll(randomItem(random, depth + 1));
        }
        dataset.setEmpty(Tag.OtherPatientIDsSequence, VR.SQ);
        return dataset;
    }

    private static Attributes randomItem(Random random, int depth) {
        Attributes item = randomDataset(random, depth);
        // Signed pixel values in items follow the image around them.
        item.remove(Tag.SmallestImagePixelValue);
        return item;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
