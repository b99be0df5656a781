package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.consilium.dicom.DicomRefusal.Code;
import org.junit.jupiter.api.Test;

/** What real senders do against the letter of the standard, and what is refused because it could lie. */
public abstract class ScannerDeviationsContract extends PortContract {
    private static final String PATIENT_ID = "10002000 4c4f 0200 4131";

    @Test
    void anImplicitDatasetDeclaredExplicitIsReadAsItIs() throws IOException {
        assertThat(read("10002000 02000000 4131", UID.ExplicitVRLittleEndian).getString(Tag.PatientID))
                .hasValue("A1");
    }

    @Test
    void anExplicitDatasetDeclaredImplicitIsReadAsItIs() throws IOException {
        assertThat(read(PATIENT_ID, UID.ImplicitVRLittleEndian).getString(Tag.PatientID))
                .hasValue("A1");
    }

    @Test
    void aFileWithoutPreambleAndMetaInformationIsRead() throws IOException {
        byte[] bytes = HexFormat.of().parseHex((PATIENT_ID + "10003000 4441 0000").replace(" ", ""));
        assertThat(toolkit()
                        .reader(ReadLimits.DEFAULT)
                        .read(new ByteArrayInputStream(bytes), ReadScope.WHOLE)
                        .transferSyntax())
                .isEqualTo(UID.ExplicitVRLittleEndian);
    }

    @Test
    void blankRepresentationsAreFilledInFromTheDictionary() throws IOException {
        Attributes dataset = read(PATIENT_ID + "10004000 2020 0200 4d20", UID.ExplicitVRLittleEndian);
        assertThat(dataset.element(Tag.PatientSex).orElseThrow().vr()).isEqualTo(VR.CS);
        assertThat(dataset.getString(Tag.PatientSex)).hasValue("M");
    }

    @Test
    void anUnknownValueThatTheDictionaryKnowsIsReadAsWhatItIs() throws IOException {
        Attributes dataset = read("10002000 554e 0000 02000000 4131", UID.ExplicitVRLittleEndian);
        assertThat(dataset.getString(Tag.PatientID)).hasValue("A1");
    }

    @Test
    void anUnknownSequenceOfUndefinedLengthIsReadAsImplicit() throws IOException {
        String item = "feff00e0 ffffffff 10002000 02000000 4131 feff0de0 00000000";
        Attributes dataset = read(
                PATIENT_ID + "10000210 554e 0000 ffffffff" + item + "feffdde0 00000000", UID.ExplicitVRLittleEndian);
        assertThat(dataset.getItem(Tag.OtherPatientIDsSequence).orElseThrow().getString(Tag.PatientID))
                .hasValue("A1");
    }

    @Test
    void zeroPaddingBehindTheLastElementIsIgnored() throws IOException {
        assertThat(read(PATIENT_ID + "00".repeat(300), UID.ExplicitVRLittleEndian)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void oddLengthsAreAccepted() throws IOException {
        assertThat(read("10002000 4c4f 0300 413132 10004000 4353 0200 4d20", UID.ExplicitVRLittleEndian)
                        .getString(Tag.PatientID))
                .hasValue("A12");
    }

    @Test
    void twoDifferentValuesOfOneAttributeAreRefused() {
        assertRefused(PATIENT_ID + "10002000 4c4f 0200 4132", Code.MALFORMED_ELEMENT);
    }

    @Test
    void anElementThatReachesBeyondItsItemIsRefused() {
        assertRefused(
                "10000210 5351 0000 12000000 feff00e0 08000000 10002000 4c4f ffff" + "41".repeat(70_000),
                Code.MALFORMED_SEQUENCE);
    }

    @Test
    void anItemDelimiterOutsideASequenceIsRefused() {
        assertRefused(PATIENT_ID + "feff0de0 00000000", Code.MALFORMED_SEQUENCE);
    }

    @Test
    void aValueThatEndsEarlyIsRefused() {
        assertRefused("10002000 4c4f 0400 4131", Code.TRUNCATED);
    }

    @Test
    void bytesThatAreNoDicomAreRefused() {
        byte[] text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(20)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatExceptionOfType(DicomRefusal.class)
                .isThrownBy(() ->
                        toolkit().reader(ReadLimits.DEFAULT).read(new ByteArrayInputStream(text), ReadScope.HEADER))
                .matches(refusal -> refusal.code() == Code.NOT_DICOM);
    }

    @Test
    void aTransferSyntaxOutsideTheStandardIsRefused() {
        assertThatExceptionOfType(DicomRefusal.class)
                .isThrownBy(() -> read(PATIENT_ID, "1.2.3"))
                .matches(refusal -> refusal.code() == Code.UNKNOWN_TRANSFER_SYNTAX);
    }

    private void assertRefused(String hexadecimal, Code code) {
        assertThatExceptionOfType(DicomRefusal.class)
                .isThrownBy(() -> read(hexadecimal, UID.ExplicitVRLittleEndian))
                .matches(refusal -> refusal.code() == code, code.text());
    }

    private Attributes read(String hexadecimal, String transferSyntax) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        return toolkit()
                .reader(ReadLimits.DEFAULT)
                .readDataset(new ByteArrayInputStream(bytes), transferSyntax, ReadScope.WHOLE);
    }
}
