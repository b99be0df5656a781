package org.consilium.model.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The native library's memory lies outside the heap, where no collector sees it grow. Read in a process of its own with a heap
 * that is touched from the start, so that all else that becomes resident counts; a thousand readings are a bench's.
 */
@Tag("R-MODEL")
class MemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final PatientPoint PLACE = new PatientPoint(-70, 10, 20);
    private static final int READINGS = 30;
    /** The first activations of the four rating networks, kept at every reading, would be more than three times as much. */
    private static final long SLACK_MIB = 48;

    @Test
    void reading_again_and_again_takes_no_more_memory_outside_the_heap() throws Exception {
        assumeTrue(Files.exists(STATUS), "skipped: this system does not tell a process's resident memory");
        Process readings = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms192m",
                        "-Xmx192m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Readings.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(readings.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(readings.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).matches("(?s).*grew by -?\\d+ MiB\\R");
        long grown = Long.parseLong(said.replaceAll("(?s).*grew by (-?\\d+) MiB\\R", "$1"));
        assertThat(grown).isLessThan(SLACK_MIB);
    }

    /** The process of its own. */
    static final class Readings {
        private Readings() {}

        public static void main(String[] none) throws IOException {
            CtVolume chest = Scene.chest(1.0, 2.0).ball(-70, 10, 20, 6, 30).ct();
            try (NoduleModel model = NoduleModels.load()) {
                read(model, chest);
                long before = residentMib();
                read(model, chest);
                System.out.println("grew by " + (residentMib() - before) + " MiB");
            }
        }

        private static void read(NoduleModel model, CtVolume chest) {
            for (int i = 0; i < READINGS; i++) {
                if (model.assessAt(chest, PLACE, "d").nodules().size() != 1) {
                    throw new IllegalStateException("the ball was not read");
                }
            }
        }

        private static long residentMib() throws IOException {
            System.gc();
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }
}
