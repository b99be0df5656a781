package org.consilium.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.consilium.model.detect.PlaceView;
import org.consilium.model.rate.NoduleSlice;
import org.consilium.model.segment.VoxelFeatures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The native library takes its number of threads from the environment, before any of our code runs: processes of their own. */
@Tag("R-MODEL")
class NetworkThreadsTest {
    @Test
    void answers_are_the_same_to_the_last_bit_however_many_threads_the_library_may_use() throws Exception {
        assertThat(answers(2)).isEqualTo(answers(1)).matches("(-?\\d+ ){3}");
    }

    private static String answers(int threads) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Answers.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    /** The process of its own: networks of all three shapes answer to rows drawn from one seed. */
    static final class Answers {
        private Answers() {}

        public static void main(String[] none) {
            tell(Networks.voxels(5, VoxelFeatures.COUNT), VoxelFeatures.COUNT, 8192);
            tell(Networks.slices(5), NoduleSlice.COUNT, 48);
            tell(Networks.places(5, PlaceView.SIDE), PlaceView.COUNT, 8);
        }

        private static void tell(Network network, int each, int batch) {
            SplittableRandom random = new SplittableRandom(11);
            float[] rows = new float[each * batch];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (float) random.nextDouble(-1, 1);
            }
            System.out.print(Arrays.hashCode(network.predict(rows, batch)) + " ");
            network.close();
        }
    }
}
