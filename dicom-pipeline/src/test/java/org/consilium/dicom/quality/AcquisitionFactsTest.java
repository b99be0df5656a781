package org.consilium.dicom.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.series.SliceBuilder.aSlice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.quality.AcquisitionFacts.IdentityProblem;
import org.consilium.dicom.quality.AcquisitionFacts.ImageKind;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.series.SeriesResult.Assembled;
import org.consilium.dicom.series.SeriesResult.NotAssembled;
import org.consilium.dicom.series.SliceBuilder;
import org.consilium.dicom.series.SliceLayout;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@org.junit.jupiter.api.Tag("R-INTAKE-QUALITY")
class AcquisitionFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final SeriesResult NO_VOLUME = new NotAssembled(SeriesResult.Reason.SINGLE_POSITION, List.of());

    @Test
    void headersGiveTheirValuesAndTheWorstOfThem() {
        AcquisitionFacts facts = facts(
                aSlice(0).with(Tag.ConvolutionKernel, VR.SH, "B40f", "3"),
                aSlice(1)
                        .with(Tag.SliceThickness, VR.DS, "2.5")
                        .with(Tag.GantryDetectorTilt, VR.DS, "-1.5")
                        .with(Tag.ContrastBolusAgent, VR.LO, "IOHEXOL")
                        .with(Tag.KVP, VR.DS, "120"));
        assertThat(facts.instances()).isEqualTo(2);
        assertThat(facts.thicknessMm()).hasValueSatisfying(mm -> assertThat(mm).isEqualByComparingTo("2.5"));
        assertThat(facts.pixelSpacingMm())
                .hasValueSatisfying(mm -> assertThat(mm).isEqualByComparingTo("0.75"));
        assertThat(facts.tiltDegrees())
                .hasValueSatisfying(tilt -> assertThat(tilt).isEqualByComparingTo("1.5"));
        assertThat(facts.tubeKilovolts())
                .hasValueSatisfying(kv -> assertThat(kv.toPlainString()).isEqualTo("120"));
        assertThat(facts.contrast()).isTrue();
        assertThat(facts.kernelClass()).isEqualTo(KernelClass.STANDARD);
        assertThat(facts.iterativeReconstruction()).isEqualTo("3");
        assertThat(facts.imageKind()).isEqualTo(ImageKind.ORIGINAL_PRIMARY_AXIAL);
        assertThat(facts.identityProblems()).isEmpty();
        assertThat(facts.rescalePresent()).isTrue();
        assertThat(facts.ctdiVolMgy()).isEmpty();
        assertThat(facts.spacing()).isEmpty();
    }

    @Test
    void oneSliceWithoutRescaleIsEnoughToSaySo() {
        assertThat(facts(aSlice(0), aSlice(1).without(Tag.RescaleSlope)).rescalePresent())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGINAL\\PRIMARY\\LOCALIZER, LOCALIZER",
        "DERIVED\\SECONDARY\\AXIAL, SECONDARY_OR_DERIVED",
        "ORIGINAL\\PRIMARY\\AXIAL\\MIP, SECONDARY_OR_DERIVED",
        "ORIGINAL\\PRIMARY\\OTHER, ORIGINAL_PRIMARY",
        "ORIGINAL\\PRIMARY\\VOLUME\\NONE, ORIGINAL_PRIMARY_AXIAL",
        "ORIGINAL, UNKNOWN",
    })
    void imageTypesAreTakenAtTheirWord(String type, ImageKind kind) {
        AcquisitionFacts facts = facts(aSlice(0).with(Tag.ImageType, VR.CS, type.split("\\\\")));
        assertThat(facts.imageKind()).isEqualTo(kind);
    }

    @Test
    void identityThatDoesNotFitIsNamed() {
        assertThat(facts(
                                aSlice(0)
                                        .with(Tag.PatientBirthDate, VR.DA, "20270101")
                                        .with(Tag.StudyDate, VR.DA, "20260505"),
                                aSlice(1).with(Tag.PatientID, VR.LO, "T2"))
                        .identityProblems())
                .containsExactlyInAnyOrder(
                        IdentityProblem.PATIENT_ID_DIFFERS,
                        IdentityProblem.BIRTH_DATE_DIFFERS,
                        IdentityProblem.STUDY_DATE_IN_FUTURE,
                        IdentityProblem.BIRTH_AFTER_STUDY);
        assertThat(facts(aSlice(0).without(Tag.PatientID).without(Tag.StudyDate))
                        .identityProblems())
                .containsExactlyInAnyOrder(IdentityProblem.PATIENT_ID_ABSENT, IdentityProblem.STUDY_DATE_ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, STANDARD",
        "LUNG, SHARP",
        "BONEPLUS, BONE",
        "B30f, STANDARD",
        "B60f, SHARP",
        "Br59d, SHARP",
        "B80f, BONE",
        "H20s, SMOOTH",
        "FC05, SMOOTH",
        "FC18, STANDARD",
        "FC51, SHARP",
        "FC30, BONE",
        "C, SHARP",
        "whatever, UNKNOWN",
        "'', UNKNOWN",
    })
    void vendorsKernelsAreClassed(String name, KernelClass expected) {
        assertThat(KernelClass.of(name)).isEqualTo(expected);
    }

    @Test
    void airAndSoftTissueAreFoundInTheVolume() {
        AcquisitionFacts facts = AcquisitionFacts.of(headers(aSlice(0)), volume(-1000, 45), TODAY);
        assertThat(facts.airHu())
                .hasValueSatisfying(hu -> assertThat(hu.intValue()).isBetween(-1003, -997));
        assertThat(facts.softTissueHu()).isPresent();
        assertThat(facts.spacing())
                .hasValueSatisfying(spacing -> assertThat(spacing.missing()).isEqualTo(2));
        AcquisitionFacts shifted = AcquisitionFacts.of(headers(aSlice(0)), volume(24, 1069), TODAY);
        assertThat(shifted.airHu())
                .hasValueSatisfying(hu -> assertThat(hu.intValue()).isBetween(20, 28));
    }

    private static Assembled volume(int air, int tissue) {
        VoxelGrid grid = new VoxelGrid(20, 20, 5, 1, 1, 1, new PatientPoint(0, 0, 0), Axis.TO_LEFT, Axis.TO_BACK);
        short[] hounsfield = new short[2000];
        Arrays.fill(hounsfield, 0, 900, (short) air);
        Arrays.fill(hounsfield, 900, 1800, (short) tissue);
        Arrays.fill(hounsfield, 1800, 2000, CtVolume.OUTSIDE_HU);
        return new Assembled(new CtVolume(grid, hounsfield), new SliceLayout(5, 1, 1, 3, 0, 2, 0, 0), List.of());
    }

    private static AcquisitionFacts facts(SliceBuilder... slices) {
        return AcquisitionFacts.of(headers(slices), NO_VOLUME, TODAY);
    }

    private static List<Attributes> headers(SliceBuilder... slices) {
        return Stream.of(slices).map(SliceBuilder::dataset).toList();
    }
}
