package org.consilium.dicom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spoiled files, codestreams and PDUs give an answer or a refusal, in time and within memory.
 *
 * <p>Some thousand inputs in every build; {@code -Pfuzz} runs a million. A failure names the seed, which
 * {@code consilium.fuzz.seed} starts from again.
 */
@Tag("R-BAD-INPUT")
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("consilium.fuzz.inputs", 1000);
    private static final long SEED = Long.getLong("consilium.fuzz.seed", 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FuzzKind.class)
    void spoiledInputsAreAnsweredOrRefused(FuzzKind kind) throws IOException {
        assumeTrue(
                kind == FuzzKind.CALLER
                        || kind == FuzzKind.PEER
                        || !Seeds.files().isEmpty(),
                "skipped: no shared/data/dicom_conformance beside the repository");
        FuzzRun.Report report = new FuzzRun(kind, folder).take(SEED, INPUTS);
        System.out.println(report);
        assertThat(report.reached[1]).as(report.toString()).isPositive();
        assertThat(report.reached[2]).as(report.toString()).isPositive();
    }
}
