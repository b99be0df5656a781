package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

class DicomSeriesTest {
    private final DicomSeries series = new DicomSeries(new CoreDicomReader());

    @Test
    void filesThatAreAllThereMakeTheirVolume() {
        assertThat(series.read(TestStudy.of(91, 6).files()).grid().slices()).isEqualTo(6);
    }

    @Test
    void withOneFileLessThereIsNoOtherVolumeInItsPlace() throws Exception {
        List<Path> files = TestStudy.of(92, 6).files();
        Files.delete(files.get(3));
        refused(files);
    }

    @Test
    void withOneDamagedFileThereIsNoneEither() throws Exception {
        List<Path> files = TestStudy.of(93, 6).files();
        Files.write(files.get(3), new byte[] {1, 2, 3});
        refused(files);
    }

    private void refused(List<Path> files) {
        assertThatThrownBy(() -> series.read(files))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.IMAGES_GONE));
    }
}
