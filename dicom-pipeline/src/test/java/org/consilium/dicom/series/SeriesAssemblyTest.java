package org.consilium.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.consilium.dicom.series.SliceBuilder.aSlice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.series.SeriesFinding.Kind;
import org.consilium.dicom.series.SeriesResult.Assembled;
import org.consilium.dicom.series.SeriesResult.NotAssembled;
import org.consilium.dicom.series.SeriesResult.Reason;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.junit.jupiter.api.Test;

class SeriesAssemblyTest {
    private final RememberedFiles files = new RememberedFiles();

    @Test
    void slicesAreOrderedByPositionWhateverTheirNumbersAndFilesSay() {
        long seed = System.nanoTime();
        List<Integer> heights = new ArrayList<>(List.of(-3, -2, -1, 0, 1, 2, 3, 4));
        Collections.shuffle(heights, new Random(seed));
        for (int i = 0; i < heights.size(); i++) {
            add(aSlice(heights.get(i)).with(Tag.InstanceNumber, VR.IS, i));
        }
        CtVolume volume = assembled().volume();
        for (int k = 0; k < 8; k++) {
            assertThat(volume.huAt(1, 1, k)).as("seed %d", seed).isEqualTo((short) (k - 3));
        }
        assertThat(volume.grid().toPatient(1, 2, 3)).isEqualTo(new PatientPoint(10.75, 21, 0));
        assertThat(assembled().findings()).isEmpty();
    }

    @Test
    void rescaledValuesAreRoundedAndPaddingLiesOutside() {
        add(aSlice(0).rescale(0.5, -1000).stored(31).with(Tag.PixelPaddingValue, VR.SS, -2000));
        add(aSlice(1).rescale(0.5, -1000).stored(-2000).with(Tag.PixelPaddingValue, VR.SS, -2000));
        CtVolume volume = assembled().volume();
        assertThat(volume.huAt(0, 0, 0)).isEqualTo((short) -984);
        assertThat(volume.huAt(0, 0, 1)).isEqualTo(CtVolume.OUTSIDE_HU);
    }

    @Test
    void unsignedTwelveBitSamplesAreReadByTheirBits() {
        for (int z = 0; z < 2; z++) {
            add(aSlice(z)
                    .with(Tag.PixelRepresentation, VR.US, 0)
                    .with(Tag.BitsStored, VR.US, 12)
                    .with(Tag.HighBit, VR.US, 11)
                    .stored(0xF000 | 1064));
        }
        assertThat(assembled().volume().huAt(0, 0, 0)).isEqualTo((short) 40);
    }

    @Test
    void aMissingSliceStaysOutsideAndIsFound() {
        addAll(0, 1, 2, 4, 5);
        assertThat(assembled().volume().grid().slices()).isEqualTo(6);
        assertThat(assembled().volume().huAt(0, 0, 3)).isEqualTo(CtVolume.OUTSIDE_HU);
        assertThat(assembled().volume().huAt(0, 0, 4)).isEqualTo((short) 4);
        assertThat(assembled().findings()).containsExactly(new SeriesFinding(Kind.MISSING_POSITIONS, 1));
        assertThat(assembled().layout().missing()).isEqualTo(1);
    }

    @Test
    void aDuplicateIsLeftOutAndFound() {
        addAll(0, 1, 1, 2);
        assertThat(assembled().volume().grid().slices()).isEqualTo(3);
        assertThat(assembled().findings()).containsExactly(new SeriesFinding(Kind.DUPLICATE_POSITIONS, 1));
    }

    @Test
    void twoAcquisitionsOfOneRangeAreToldApart() {
        for (int z = 0; z < 4; z++) {
            add(aSlice(z).with(Tag.AcquisitionNumber, VR.IS, 1));
        }
        for (int z = 0; z < 3; z++) {
            add(aSlice(z).with(Tag.AcquisitionNumber, VR.IS, 2).stored(2000));
        }
        assertThat(assembled().findings()).containsExactly(new SeriesFinding(Kind.MIXED_ACQUISITIONS, 3));
        assertThat(assembled().volume().huAt(0, 0, 2)).isEqualTo((short) 2);
    }

    @Test
    void aLocalizerAmongTheSlicesIsLeftOut() {
        addAll(0, 1, 2);
        add(aSlice(7).orientation(1, 0, 0, 0, 0, -1));
        assertThat(assembled().findings()).containsExactly(new SeriesFinding(Kind.MIXED_GEOMETRY, 1));
    }

    @Test
    void positionsRoundedByTheScannerDoNotAddUp() {
        for (int i = 0; i < 100; i++) {
            add(aSlice(Math.round(i * 0.6666 * 100) / 100.0));
        }
        assertThat(assembled().volume().grid().slices()).isEqualTo(100);
        assertThat(assembled().volume().grid().sliceSpacingMm()).isCloseTo(0.6666, within(1e-3));
        assertThat(assembled().findings()).isEmpty();
    }

    @Test
    void irregularSlicesAreInterpolatedAndSaid() {
        addAll(0, 1, 2, 3.4, 4.4, 5.4);
        assertThat(assembled().findings())
                .extracting(SeriesFinding::kind)
                .containsExactly(Kind.NON_UNIFORM_SPACING, Kind.RESAMPLED_SPACING);
        assertThat(assembled().volume().grid().slices()).isEqualTo(6);
        assertThat(assembled().volume().huAt(0, 0, 2)).isEqualTo((short) 2);
    }

    @Test
    void aPronePatientsAxesAreKept() {
        for (int z = 0; z < 3; z++) {
            add(aSlice(z).orientation(-1, 0, 0, 0, -1, 0));
        }
        assertThat(assembled().volume().grid().toPatient(1, 0, 0).xMm()).isEqualTo(9.25);
        assertThat(assembled().volume().huAt(0, 0, 2)).isEqualTo((short) 2);
    }

    @Test
    void feetFirstSlicesAscendAlongTheirOwnNormal() {
        for (int z = 0; z < 3; z++) {
            add(aSlice(z).orientation(-1, 0, 0, 0, 1, 0));
        }
        assertThat(assembled().volume().huAt(0, 0, 0)).isEqualTo((short) 2);
        assertThat(assembled().volume().grid().toPatient(0, 0, 2).zMm()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aTiltedStackIsStraightenedAndItsAngleFound() {
        for (int z = 0; z < 4; z++) {
            add(aSlice(z).position(10, 20 + z * 0.5, z).pixels(rowsOf(z)));
        }
        Assembled result = assembled();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.GANTRY_TILT);
            assertThat(finding.value()).isCloseTo(Math.toDegrees(Math.atan(0.5)), within(1e-6));
        });
        assertThat(result.volume().huAt(1, 2, 1)).isEqualTo((short) 101);
        assertThat(result.volume().huAt(1, 0, 1)).isEqualTo(CtVolume.OUTSIDE_HU);
    }

    @Test
    void anEnhancedCtIsReadFrameByFrame() {
        Attributes enhanced = aSlice(0)
                .without(Tag.ImagePositionPatient)
                .without(Tag.ImageOrientationPatient)
                .without(Tag.PixelSpacing)
                .without(Tag.RescaleSlope)
                .without(Tag.RescaleIntercept)
                .with(Tag.NumberOfFrames, VR.IS, 3)
                .pixels(new byte[3 * 24])
                .dataset();
        Attributes shared = enhanced.addItem(Tag.SharedFunctionalGroupsSequence);
        shared.addItem(Tag.PlaneOrientationSequence).setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        shared.addItem(Tag.PixelMeasuresSequence).setDouble(Tag.PixelSpacing, VR.DS, 0.5, 0.75);
        for (int i = 0; i < 3; i++) {
            Attributes frame = enhanced.addItem(Tag.PerFrameFunctionalGroupsSequence);
            frame.addItem(Tag.PlanePositionSequence).setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 9 - i);
            Attributes values = frame.addItem(Tag.PixelValueTransformationSequence);
            values.setDouble(Tag.RescaleSlope, VR.DS, 1);
            values.setDouble(Tag.RescaleIntercept, VR.DS, -100 * i);
        }
        files.add(enhanced);
        CtVolume volume = assembled().volume();
        assertThat(volume.grid().origin()).isEqualTo(new PatientPoint(0, 0, 7));
        assertThat(volume.huAt(3, 2, 0)).isEqualTo((short) -200);
        assertThat(volume.huAt(3, 2, 2)).isEqualTo((short) 0);
    }

    @Test
    void whatIsNoPlacedCtIsCountedAndLeftOut() {
        addAll(0, 1);
        files.addBroken();
        add(aSlice(2).with(Tag.Modality, VR.CS, "SR"));
        add(aSlice(3).without(Tag.ImagePositionPatient));
        assertThat(assembled().findings())
                .containsExactly(
                        new SeriesFinding(Kind.UNREADABLE_FILES, 1), new SeriesFinding(Kind.UNPLACED_FILES, 2));
    }

    @Test
    void whatHasNoVolumeIsRefusedWithItsReason() {
        assertThat(refused()).isEqualTo(Reason.NO_PLACED_SLICES);
        addAll(1);
        assertThat(refused()).isEqualTo(Reason.SINGLE_POSITION);
        addAll(2, 3, 9000);
        assertThat(refused()).isEqualTo(Reason.TOO_SPARSE);
    }

    @Test
    void pixelsThatEndEarlyRefuseTheVolume() {
        addAll(0, 1);
        add(aSlice(2).pixels(new byte[20]));
        assertThat(refused()).isEqualTo(Reason.UNREADABLE);
    }

    private static byte[] rowsOf(int slice) {
        byte[] bytes = new byte[24];
        // a plane that is level in the patient: each slice begins one row later and shows it one row earlier
        for (int i = 0; i < 12; i++) {
            int value = 1024 + 99 + (i / 4) + slice;
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }

    private void addAll(double... heights) {
        for (double z : heights) {
            add(aSlice(z));
        }
    }

    private Path add(SliceBuilder slice) {
        return files.add(slice.dataset());
    }

    private Assembled assembled() {
        return (Assembled) new SeriesAssembly(files).assemble(files.paths());
    }

    private Reason refused() {
        return ((NotAssembled) new SeriesAssembly(files).assemble(files.paths())).reason();
    }
}
