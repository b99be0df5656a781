package org.consilium.dicom.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.dicom.ConformanceSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One CT image in fifteen transfer syntaxes: the lossless ones are one instance, the lossy ones are not. */
class SameInstanceTest {
    private static final List<String> SAME = List.of("2", "1.99", "4.90", "4.80", "4.70", "4.57", "1", "", "5");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> losslessEncodingsAreTheSameInstanceAndLossyOnesAreNot() throws IOException {
        List<ConformanceSet.Row> rows = ConformanceSet.rows().stream()
                .filter(row -> row.name().startsWith("cornerstone_ct/"))
                .toList();
        assumeTrue(!rows.isEmpty(), "skipped: no shared/data/dicom_conformance beside the repository");
        SameInstance same = new SameInstance(InstanceStore.open(folder));
        Path plain = rows.stream()
                .filter(row -> row.transferSyntax().equals("1.2.840.10008.1.2.1"))
                .findFirst()
                .orElseThrow()
                .file();
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(),
                        () -> assertThat(same.test(plain, row.file())).isEqualTo(isLossless(row))));
    }

    private static boolean isLossless(ConformanceSet.Row row) {
        return SAME.stream()
                .anyMatch(end ->
                        row.transferSyntax().equals(end.isEmpty() ? "1.2.840.10008.1.2" : "1.2.840.10008.1.2." + end));
    }
}
