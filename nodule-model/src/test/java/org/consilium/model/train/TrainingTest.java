package org.consilium.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.model.SharedData;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole training on a few nodules; skipped where the data sets are not on the machine. */
class TrainingTest {
    private static final TrainingPlan TINY = new TrainingPlan(7, 8, 1, 2, 1);

    @TempDir
    Path folder;

    @Test
    void raw_data_become_a_whole_model_with_the_same_bytes_whatever_the_number_of_threads() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "no annotated nodules on this machine: set -Dconsilium.shared");
        TinyData.write(shared.orElseThrow(), folder.resolve("data"), 6);
        Weights first = training("first", 1).run();
        assertThat(Member.folds(first)).isEqualTo(List.of(0, 1, 2, 3));
        for (int fold : Member.folds(first)) {
            assertThat(Member.of(first, fold).slices()).hasSize(TINY.ratingNetworks());
        }
        assertThat(digest(training("second", 3).run())).isEqualTo(digest(first));
    }

    @Test
    void a_fold_left_out_is_new_to_every_member() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "no annotated nodules on this machine: set -Dconsilium.shared");
        TinyData.write(shared.orElseThrow(), folder.resolve("data"), 4);
        Weights weights = training("without", 2).without(2);
        assertThat(Member.folds(weights)).isEqualTo(List.of(0, 1, 3));
        assertThat(weights.names()).noneMatch(name -> name.startsWith("detect") || name.startsWith("slices.2."));
        List<String> curve = Files.readAllLines(folder.resolve("without").resolve("learning-curve.csv"));
        assertThat(curve).hasSize(3 * (TINY.segmentPasses() + TINY.ratingNetworks() * TINY.ratingPasses()));
    }

    private Training training(String work, int threads) throws IOException {
        return new Training(
                folder.resolve("data"),
                folder.resolve(work),
                TINY,
                (stage, done, detail) -> {},
                files -> Optional.empty(),
                threads);
    }

    private static String digest(Weights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(bytes);
        return Registry.sha256(bytes.toByteArray());
    }
}
