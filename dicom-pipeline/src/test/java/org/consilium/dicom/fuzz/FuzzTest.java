package org.consilium.dicom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.ConformanceSet;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled files give an answer or a refusal, in time and within memory.
 *
 * <p>A few thousand inputs in every build; {@code -Pfuzz} runs a million. A failure names
 * the seed, which {@code consilium.fuzz.seed} starts from again.
 */
@Tag("R-BAD-INPUT")
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("consilium.fuzz.inputs", 1000);
    private static final long SEED = Long.getLong("consilium.fuzz.seed", 1);
    /** Of processor time, so that a busy machine does not count. */
    private static final long MOST_MILLIS = 2000;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final long LARGEST_SEED_FILE = 60_000;

    @TempDir
    Path folder;

    private FuzzTarget target;

    @BeforeEach
    void aim() {
        target = new FuzzTarget(folder.resolve("input.dcm"));
    }

    @Test
    void spoiledBytesAreAnsweredOrRefused() throws IOException {
        List<byte[]> files = files();
        run(random -> Mutation.ofBytes(files.get(random.nextInt(files.size())), random));
    }

    @Test
    void spoiledStructuresAreAnsweredOrRefused() throws IOException {
        List<DicomObject> objects = new ArrayList<>();
        for (byte[] file : files()) {
            try {
                objects.add(new CoreDicomReader().read(new ByteArrayInputStream(file), ReadScope.WHOLE));
            } catch (DicomRefusal refused) {
                // Some files of the set are refused as they are; they serve the other test.
            }
        }
        run(random -> Mutation.ofStructure(objects.get(random.nextInt(objects.size())), random));
    }

    private interface Source {
        byte[] next(Random random) throws IOException;
    }

    private void run(Source source) throws IOException {
        int[] reached = new int[3];
        long slowest = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            byte[] input = source.next(new Random(seed));
            long start = PROCESSOR.getCurrentThreadCpuTime();
            try {
                reached[target.take(input)]++;
            } catch (RuntimeException | Error escaped) {
                throw new AssertionError(
                        "seed " + seed + " let " + escaped.getClass().getName() + " escape", escaped);
            }
            long millis = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            assertThat(millis).as("milliseconds for seed %d", seed).isLessThan(MOST_MILLIS);
        }
        System.out.printf(
                "%d inputs from seed %d: %d refused when read, %d when decoded, %d went through; slowest %d ms%n",
                INPUTS, SEED, reached[0], reached[1], reached[2], slowest);
        assertThat(reached).doesNotContain(0);
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (ConformanceSet.Row row : ConformanceSet.rows()) {
            if (Files.size(row.file()) <= LARGEST_SEED_FILE) {
                files.add(Files.readAllBytes(row.file()));
            }
        }
        assumeTrue(!files.isEmpty(), "skipped: no shared/data/dicom_conformance beside the repository");
        return files;
    }
}
