package org.consilium.dicom.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.pixel.PixelDecoder;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.junit.jupiter.api.Test;

class WritebackTest {
    private final WritebackSample sample = new WritebackSample();

    @Test
    void theSegmentationHoldsExactlyTheVoxelsOfItsNodules() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            VoxelGrid grid = randomGrid(random);
            List<BitSet> masks = List.of(randomVoxels(grid, random), randomVoxels(grid, random));
            DicomObject written = NoduleSegmentation.of(
                    WritebackSample.source(),
                    sample.authorship,
                    grid,
                    slice -> Optional.empty(),
                    masks.stream().map(WritebackTest::nodule).toList());
            for (int segment = 1; segment <= 2; segment++) {
                assertThat(segment(readBack(written), segment, grid))
                        .as("seed %d", seed)
                        .isEqualTo(masks.get(segment - 1));
            }
        }
    }

    @Test
    void planesAreCountedFromOneWithoutGaps() throws IOException {
        DicomObject written = NoduleSegmentation.of(
                WritebackSample.source(),
                sample.authorship,
                WritebackSample.GRID,
                WritebackSample::instance,
                List.of(nodule(WritebackSample.voxels(205, 790)), nodule(WritebackSample.voxels(791))));
        assertThat(readBack(written).dataset().getSequence(Tag.PerFrameFunctionalGroupsSequence))
                .extracting(frame ->
                        frame.getItem(Tag.FrameContentSequence).orElseThrow().getLongs(Tag.DimensionIndexValues))
                .containsExactly(new long[] {1, 1}, new long[] {1, 2}, new long[] {2, 2});
    }

    @Test
    void softwareThatDrewIsNamedInFull() throws IOException {
        Attributes segment = readBack(sample.segmentation())
                .dataset()
                .getItem(Tag.SegmentSequence)
                .orElseThrow();
        Attributes algorithm =
                segment.getItem(Tag.SegmentationAlgorithmIdentificationSequence).orElseThrow();
        assertThat(algorithm.getString(Tag.AlgorithmName)).hasValue("threshold");
        assertThat(algorithm.getString(Tag.AlgorithmVersion)).hasValue("1");
        assertThat(algorithm.getItem(Tag.AlgorithmFamilyCodeSequence).flatMap(code -> code.getString(Tag.CodeValue)))
                .hasValue("123110");
    }

    @Test
    void framesSayWhereTheyLieAndWhatTheyComeFrom() throws IOException {
        Attributes dataset = readBack(sample.segmentation()).dataset();
        List<Attributes> frames = dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        assertThat(frames).hasSize(3);
        Attributes second = frames.get(1);
        assertThat(second.getItem(Tag.PlanePositionSequence).orElseThrow().getDoubles(Tag.ImagePositionPatient))
                .containsExactly(-100.5, -90, 34.25);
        assertThat(second.getItem(Tag.DerivationImageSequence)
                        .flatMap(item -> item.getItem(Tag.SourceImageSequence))
                        .flatMap(item -> item.getString(Tag.ReferencedSOPInstanceUID)))
                .hasValue("2.25.12");
    }

    @Test
    void theReportKeepsPatientMeasurementsAndWords() throws IOException {
        Attributes report = readBack(sample.report(sample.segmentation())).dataset();
        assertThat(report.getString(Tag.PatientName)).hasValue("Wang^XiaoDong=王^小东");
        assertThat(numbers(report)).containsExactly("8.25", "6.5", "7.375", "210.125", "-31.5", "12.5", "4");
        assertThat(report.toString()).doesNotContain("Wang");
    }

    @Test
    void thePdfComesBackByteForByte() throws IOException {
        Attributes document = readBack(sample.pdf()).dataset();
        int length = document.getInt(Tag.EncapsulatedDocumentLength).orElseThrow();
        assertThat(new String(
                        document.getBytes(Tag.EncapsulatedDocument).orElseThrow(),
                        0,
                        length,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.4\n%%EOF\n");
    }

    @Test
    void whatIsNoPdfIsNotWrapped() {
        assertThatThrownBy(() -> EncapsulatedPdf.of(WritebackSample.source(), sample.authorship, "x", new byte[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("%PDF");
    }

    @Test
    void aSegmentBeyondTheGridIsRefused() {
        assertThatThrownBy(() -> NoduleSegmentation.of(
                        WritebackSample.source(),
                        sample.authorship,
                        WritebackSample.GRID,
                        WritebackSample::instance,
                        List.of(nodule(WritebackSample.voxels(800)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the grid");
    }

    private static SegmentedNodule nodule(BitSet voxels) {
        return new SegmentedNodule("n", "2.25.9", voxels, SegmentedNodule.Algorithm.AUTOMATIC, "test", "1");
    }

    /** Any orientation, an odd number of voxels a slice, so that frames do not end at whole bytes. */
    private static VoxelGrid randomGrid(Random random) {
        double turn = random.nextDouble() * 6;
        double lean = random.nextDouble() - 0.5;
        return new VoxelGrid(
                3 + 2 * random.nextInt(8),
                3 + 2 * random.nextInt(8),
                1 + random.nextInt(9),
                0.5 + random.nextDouble(),
                0.5 + random.nextDouble(),
                0.6 + 2 * random.nextDouble(),
                new PatientPoint(random.nextGaussian() * 200, random.nextGaussian() * 200, random.nextGaussian() * 500),
                new VoxelGrid.Axis(Math.cos(turn), Math.sin(turn), 0),
                new VoxelGrid.Axis(-Math.sin(turn) * Math.cos(lean), Math.cos(turn) * Math.cos(lean), Math.sin(lean)));
    }

    private static BitSet randomVoxels(VoxelGrid grid, Random random) {
        BitSet voxels = new BitSet();
        for (int count = 1 + random.nextInt(100); count > 0; count--) {
            voxels.set(random.nextInt(grid.columns() * grid.rows() * grid.slices()));
        }
        return voxels;
    }

    /** The voxels of a segment, placed by where its frames lie in the patient. */
    private static BitSet segment(DicomObject object, int number, VoxelGrid grid) throws IOException {
        PixelDecoder decoder = PixelDecoder.of(object);
        BitSet voxels = new BitSet();
        List<Attributes> frames = object.dataset().getSequence(Tag.PerFrameFunctionalGroupsSequence);
        for (int frame = 0; frame < frames.size(); frame++) {
            double[] corner = frames.get(frame)
                    .getItem(Tag.PlanePositionSequence)
                    .orElseThrow()
                    .getDoubles(Tag.ImagePositionPatient);
            long slice = Math.round(grid.toVoxel(new PatientPoint(corner[0], corner[1], corner[2]))[2]);
            long own = frames.get(frame)
                    .getItem(Tag.SegmentIdentificationSequence)
                    .flatMap(item -> item.getString(Tag.ReferencedSegmentNumber))
                    .map(Long::parseLong)
                    .orElseThrow();
            byte[] samples = decoder.frame(frame).bytes();
            for (int index = 0; own == number && index < samples.length; index++) {
                voxels.set((int) slice * grid.columns() * grid.rows() + index, samples[index] == 1);
            }
        }
        return voxels;
    }

    private static List<String> numbers(Attributes item) {
        List<String> found = new java.util.ArrayList<>();
        item.getItem(Tag.MeasuredValueSequence)
                .flatMap(value -> value.getString(Tag.NumericValue))
                .ifPresent(found::add);
        item.getSequence(Tag.ContentSequence).forEach(child -> found.addAll(numbers(child)));
        return found;
    }

    private static DicomObject readBack(DicomObject object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().write(object, bytes);
        return new CoreDicomReader().read(new ByteArrayInputStream(bytes.toByteArray()), ReadScope.WHOLE);
    }
}
