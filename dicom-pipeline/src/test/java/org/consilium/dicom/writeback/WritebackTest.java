package org.consilium.dicom.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.pixel.PixelDecoder;
import org.junit.jupiter.api.Test;

class WritebackTest {
    private final WritebackSample sample = new WritebackSample();

    @Test
    void theSegmentationHoldsExactlyTheVoxelsOfItsNodules() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            BitSet first = randomVoxels(random);
            BitSet second = randomVoxels(random);
            DicomObject written = NoduleSegmentation.of(
                    WritebackSample.source(),
                    sample.authorship,
                    WritebackSample.GRID,
                    List.of(nodule(first), nodule(second)));
            assertThat(segment(readBack(written), 1)).as("seed %d", seed).isEqualTo(first);
            assertThat(segment(readBack(written), 2)).as("seed %d", seed).isEqualTo(second);
        }
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
                        List.of(nodule(WritebackSample.voxels(800)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the grid");
    }

    private static SegmentedNodule nodule(BitSet voxels) {
        return new SegmentedNodule("n", "2.25.9", voxels, SegmentedNodule.Algorithm.AUTOMATIC, "test");
    }

    private static BitSet randomVoxels(Random random) {
        BitSet voxels = new BitSet();
        for (int count = 1 + random.nextInt(100); count > 0; count--) {
            voxels.set(random.nextInt(800));
        }
        return voxels;
    }

    private static BitSet segment(DicomObject object, int number) throws IOException {
        PixelDecoder decoder = PixelDecoder.of(object);
        BitSet voxels = new BitSet();
        List<Attributes> frames = object.dataset().getSequence(Tag.PerFrameFunctionalGroupsSequence);
        for (int frame = 0; frame < frames.size(); frame++) {
            long[] place = frames.get(frame)
                    .getItem(Tag.FrameContentSequence)
                    .orElseThrow()
                    .getLongs(Tag.DimensionIndexValues);
            byte[] samples = decoder.frame(frame).bytes();
            for (int index = 0; place[0] == number && index < samples.length; index++) {
                voxels.set((int) (place[1] - 1) * 200 + index, samples[index] == 1);
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
