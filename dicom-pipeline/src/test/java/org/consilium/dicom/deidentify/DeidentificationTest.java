package org.consilium.dicom.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.dicom.series.SliceBuilder.aSlice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.deidentify.DeidentificationRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentificationTest {
    private static final byte[] KEY = "a key for tests of thirty-two bytes".getBytes(StandardCharsets.US_ASCII);

    /** Text attributes that PS3.15 table E.1-1 names, with their representation. */
    private static final List<Object[]> IDENTIFYING = List.of(
            new Object[] {Tag.PatientName, VR.PN},
            new Object[] {Tag.PatientID, VR.LO},
            new Object[] {Tag.IssuerOfPatientID, VR.LO},
            new Object[] {Tag.OtherPatientNames, VR.PN},
            new Object[] {Tag.PatientBirthName, VR.PN},
            new Object[] {Tag.PatientMotherBirthName, VR.PN},
            new Object[] {Tag.PatientAddress, VR.LO},
            new Object[] {Tag.PatientTelephoneNumbers, VR.SH},
            new Object[] {Tag.PatientComments, VR.LT},
            new Object[] {Tag.PatientReligiousPreference, VR.LO},
            new Object[] {Tag.EthnicGroup, VR.SH},
            new Object[] {Tag.Occupation, VR.SH},
            new Object[] {Tag.MilitaryRank, VR.LO},
            new Object[] {Tag.BranchOfService, VR.LO},
            new Object[] {Tag.MedicalRecordLocator, VR.LO},
            new Object[] {Tag.MedicalAlerts, VR.LO},
            new Object[] {Tag.Allergies, VR.LO},
            new Object[] {Tag.AdditionalPatientHistory, VR.LT},
            new Object[] {Tag.CountryOfResidence, VR.LO},
            new Object[] {Tag.RegionOfResidence, VR.LO},
            new Object[] {Tag.PatientState, VR.LO},
            new Object[] {Tag.CurrentPatientLocation, VR.LO},
            new Object[] {Tag.PatientInstitutionResidence, VR.LO},
            new Object[] {Tag.ResponsiblePerson, VR.PN},
            new Object[] {Tag.ResponsibleOrganization, VR.LO},
            new Object[] {Tag.AccessionNumber, VR.SH},
            new Object[] {Tag.StudyID, VR.SH},
            new Object[] {Tag.AdmissionID, VR.LO},
            new Object[] {Tag.AdmittingDiagnosesDescription, VR.LO},
            new Object[] {Tag.ReferringPhysicianName, VR.PN},
            new Object[] {Tag.ReferringPhysicianAddress, VR.ST},
            new Object[] {Tag.ReferringPhysicianTelephoneNumbers, VR.SH},
            new Object[] {Tag.PhysiciansOfRecord, VR.PN},
            new Object[] {Tag.PerformingPhysicianName, VR.PN},
            new Object[] {Tag.NameOfPhysiciansReadingStudy, VR.PN},
            new Object[] {Tag.OperatorsName, VR.PN},
            new Object[] {Tag.RequestingPhysician, VR.PN},
            new Object[] {Tag.RequestingService, VR.LO},
            new Object[] {Tag.ScheduledPerformingPhysicianName, VR.PN},
            new Object[] {Tag.NamesOfIntendedRecipientsOfResults, VR.PN},
            new Object[] {Tag.InstitutionName, VR.LO},
            new Object[] {Tag.InstitutionAddress, VR.ST},
            new Object[] {Tag.InstitutionalDepartmentName, VR.LO},
            new Object[] {Tag.StationName, VR.SH},
            new Object[] {Tag.DeviceSerialNumber, VR.LO},
            new Object[] {Tag.PlateID, VR.LO},
            new Object[] {Tag.GantryID, VR.LO},
            new Object[] {Tag.StudyDescription, VR.LO},
            new Object[] {Tag.SeriesDescription, VR.LO},
            new Object[] {Tag.ProtocolName, VR.LO},
            new Object[] {Tag.ImageComments, VR.LT},
            new Object[] {Tag.AcquisitionComments, VR.LT},
            new Object[] {Tag.PerformedProcedureStepDescription, VR.LO},
            new Object[] {Tag.PerformedProcedureStepID, VR.SH},
            new Object[] {Tag.RequestedProcedureDescription, VR.LO},
            new Object[] {Tag.RequestedProcedureID, VR.SH},
            new Object[] {Tag.ContrastBolusAgent, VR.LO},
            new Object[] {Tag.DerivationDescription, VR.ST},
            new Object[] {Tag.ContentCreatorName, VR.PN},
            new Object[] {Tag.PatientAge, VR.AS},
            new Object[] {Tag.TimezoneOffsetFromUTC, VR.SH});

    @Test
    void noCanaryInAnyIdentifyingElementComesThrough() throws Exception {
        Attributes dataset = image();
        for (int i = 0; i < IDENTIFYING.size(); i++) {
            dataset.setString((int) IDENTIFYING.get(i)[0], (VR) IDENTIFYING.get(i)[1], "CANARY" + i);
        }
        dataset.setString(0x00190010, VR.LO, "CANARY CREATOR");
        dataset.setString(0x00191001, VR.LO, "CANARY PRIVATE");
        dataset.setString(0x60004000, VR.LT, "CANARY OVERLAY");
        dataset.setBytes(Tag.EncapsulatedDocument, VR.OB, "CANARY PDF".getBytes(StandardCharsets.US_ASCII));
        dataset.setString(Tag.PatientBirthDate, VR.DA, "19450607");
        dataset.setDouble(Tag.PatientWeight, VR.DS, 77.123);
        Attributes item = dataset.addItem(Tag.ReferencedImageSequence);
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.999.77");
        item.setString(Tag.OperatorsName, VR.PN, "CANARY NESTED");
        dataset.addItem(Tag.RequestAttributesSequence).setString(Tag.RequestedProcedureID, VR.SH, "CANARY REQUEST");

        String bytes = new String(written(apply(dataset)), StandardCharsets.ISO_8859_1);

        assertThat(IDENTIFYING).hasSizeGreaterThan(50);
        assertThat(bytes).doesNotContain("CANARY", "19450607", "77.123", "1.2.999.77", "20260101");
    }

    @Test
    void whatMeasurementNeedsStaysAsItIs() throws Exception {
        Attributes before = image();
        Attributes after = apply(before).dataset();
        for (int tag : new int[] {
            Tag.ImagePositionPatient,
            Tag.ImageOrientationPatient,
            Tag.PixelSpacing,
            Tag.SliceThickness,
            Tag.RescaleIntercept,
            Tag.PixelData,
            Tag.SOPClassUID,
            Tag.ConvolutionKernel
        }) {
            assertThat(after.element(tag)).isPresent().isEqualTo(before.element(tag));
        }
        assertThat(after.getString(Tag.PatientIdentityRemoved)).contains("YES");
        assertThat(after.getSequence(Tag.DeidentificationMethodCodeSequence))
                .extracting(item -> item.getString(Tag.CodeValue).orElse(""))
                .containsExactly("113100", "113105", "113107");
    }

    @Test
    void uidsAndPatientsStayTheSameAndIntervalsTrue() throws Exception {
        Attributes first = apply(image()).dataset();
        Attributes later =
                apply(image().setString(Tag.StudyDate, VR.DA, "20260401")).dataset();
        assertThat(later.getString(Tag.PatientID)).isEqualTo(first.getString(Tag.PatientID));
        assertThat(later.getString(Tag.StudyInstanceUID)).isEqualTo(first.getString(Tag.StudyInstanceUID));
        assertThat(first.getString(Tag.StudyInstanceUID).orElseThrow())
                .startsWith("2.25.")
                .hasSizeLessThanOrEqualTo(64);
        assertThat(ChronoUnit.DAYS.between(date(first), date(later))).isEqualTo(90);
        assertThat(date(first)).isBefore(LocalDate.of(2026, 1, 1));
        Attributes other = apply(image().setString(Tag.PatientID, VR.LO, "T2")).dataset();
        assertThat(other.getString(Tag.PatientID)).isNotEqualTo(first.getString(Tag.PatientID));
    }

    @Test
    void descriptionsKeepTheirHarmlessWords() throws Exception {
        Attributes dataset =
                image().setString(Tag.SeriesDescription, VR.LO, "Chest 1.25 mm Lung for Dr. Wang 13800001111");
        assertThat(apply(dataset).dataset().getString(Tag.SeriesDescription)).contains("Chest 1.25 mm Lung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DERIVED\\SECONDARY\\AXIAL", "ORIGINAL\\PRIMARY\\LOCALIZER", "ORIGINAL"})
    void imagesThatMayHoldTextAreHeldBack(String type) {
        Attributes dataset = image().setString(Tag.ImageType, VR.CS, type.split("\\\\"));
        assertRefused(dataset, Reason.TEXT_IN_PIXELS);
    }

    @Test
    void whatIsNoCtIsHeldBack() {
        assertRefused(
                image().setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage), Reason.OTHER_THAN_CT);
        assertRefused(image().setString(Tag.BurnedInAnnotation, VR.CS, "YES"), Reason.TEXT_IN_PIXELS);
        assertRefused(image().setString(Tag.RecognizableVisualFeatures, VR.CS, "YES"), Reason.RECOGNIZABLE_FEATURES);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Deidentification(new byte[31])).hasMessageContaining("at least 32 bytes");
    }

    private static Attributes image() {
        return aSlice(3)
                .with(Tag.SOPClassUID, VR.UI, UID.CTImageStorage)
                .with(Tag.StudyInstanceUID, VR.UI, "1.2.999.1")
                .with(Tag.SeriesInstanceUID, VR.UI, "1.2.999.2")
                .with(Tag.ConvolutionKernel, VR.SH, "B40f")
                .dataset();
    }

    private static LocalDate date(Attributes dataset) {
        return LocalDate.parse(dataset.getString(Tag.StudyDate).orElseThrow(), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void assertRefused(Attributes dataset, Reason reason) {
        assertThatThrownBy(() -> apply(dataset))
                .isInstanceOfSatisfying(
                        DeidentificationRefusal.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static DicomObject apply(Attributes dataset) throws DeidentificationRefusal {
        return new Deidentification(KEY).apply(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset));
    }

    private static byte[] written(DicomObject object) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CoreDicomWriter().write(object, out);
        return out.toByteArray();
    }
}
