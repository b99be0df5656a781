package org.consilium.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.consilium.dicom.ConformanceSet;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the shared conformance set decodes to the samples that were recorded for it. */
class ConformanceSetTest {
    private final CoreDicomReader reader = new CoreDicomReader();

    @BeforeEach
    void theSetMustBeThere() throws IOException {
        assumeTrue(!ConformanceSet.rows().isEmpty(), "skipped: no shared/data/dicom_conformance beside the repository");
    }

    @TestFactory
    Stream<DynamicTest> losslessFilesDecodeToTheirRecordedSamples() throws IOException {
        return ConformanceSet.rows().stream()
                .filter(row -> !row.lossy() && !row.md5().isEmpty())
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(md5(row)).isEqualTo(row.md5())));
    }

    @TestFactory
    Stream<DynamicTest> lossyFilesWithIntegerTransformsDoSoToo() throws IOException {
        return ConformanceSet.rows().stream()
                .filter(row -> row.lossy()
                        && !row.md5().isEmpty()
                        && !row.transferSyntax().endsWith("4.91"))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(md5(row)).isEqualTo(row.md5())));
    }

    @TestFactory
    Stream<DynamicTest> truncatedJpeg2000IsRefused() throws IOException {
        return ConformanceSet.rows().stream()
                .filter(row -> row.name().startsWith("j2k_truncated/"))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(),
                        () -> assertThatExceptionOfType(DicomRefusal.class)
                                .isThrownBy(() -> md5(row))
                                .matches(refusal -> refusal.code() == Code.TRUNCATED_PIXELS)));
    }

    @Test
    void irreversibleJpeg2000StaysWithinRoundingOfTheOriginal() throws IOException {
        for (String scan : new String[] {"wg04_ct/CT1", "wg04_ct/CT2"}) {
            int[] original = samples(scan + "_UNC.dcm");
            int[] lossy = samples(scan + "_J2KI.dcm");
            double squares = 0;
            for (int index = 0; index < original.length; index++) {
                squares += Math.pow((double) original[index] - lossy[index], 2);
            }
            assertThat(Math.sqrt(squares / original.length)).isLessThan(40);
        }
    }

    @Test
    void nearLosslessJpegLsStaysWithinItsBoundOfTheOriginal() throws IOException {
        int[] original = samples("wg04_ct/CT2_UNC.dcm");
        int[] near = samples("wg04_ct/CT2_JLSN.dcm");
        for (int index = 0; index < original.length; index++) {
            assertThat(Math.abs(original[index] - near[index])).isLessThanOrEqualTo(10);
        }
    }

    private int[] samples(String name) throws IOException {
        ConformanceSet.Row row = ConformanceSet.rows().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return PixelDecoder.of(reader.read(row.file(), ReadScope.WHOLE))
                .frame(0)
                .samples();
    }

    private String md5(ConformanceSet.Row row) throws IOException {
        return SampleDigest.md5(reader.read(row.file(), ReadScope.WHOLE));
    }
}
