package org.consilium.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.model.SharedData;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped weights on forty real nodules; skipped where the data set is not on the machine. */
class EvaluationTest {
    private static final int SAMPLE = 40;

    private static List<AnnotatedNodule> nodules = List.of();
    private static Evaluation evaluation;

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> data = SharedData.folder().map(folder -> folder.resolve("nodules3d_lidc_voi"));
        assumeTrue(data.isPresent(), "no annotated nodules on this machine: set -Dconsilium.shared");
        nodules = VoiFolder.read(data.orElseThrow()).stream()
                .filter(nodule -> nodule.fold() == 3 && nodule.malignant().isPresent())
                .limit(SAMPLE)
                .toList();
        evaluation = new Evaluation(List.of(Registry.load(Registry.active())));
    }

    @AfterAll
    static void close() {
        if (!nodules.isEmpty()) {
            evaluation.close();
        }
    }

    @Test
    void unseen_nodules_are_told_apart_and_segmented() {
        Figures figures = new Figures(evaluation.read(nodules, "test", (stage, done, detail) -> {}));
        assertThat(figures.roc(Outcome::p).area()).isGreaterThan(0.85);
        assertThat(figures.dice().value()).isGreaterThan(0.75);
    }

    @Test
    void of_several_trainings_the_one_that_never_saw_the_patient_reads_with_all_its_members() throws IOException {
        AnnotatedNodule nodule =
                nodules.stream().filter(each -> !each.keptOut()).findFirst().orElseThrow();
        try (Evaluation both = new Evaluation(List.of(without(0), without(nodule.fold())));
                Evaluation alone = new Evaluation(List.of(without(nodule.fold())))) {
            Outcome outcome = both.read(nodule);
            assertThat(outcome.readBy()).isEqualTo(Readers.ALL);
            assertThat(outcome.p()).isEqualTo(alone.read(nodule).p());
            assertThat(evaluation.read(nodule).readBy()).isEqualTo("member " + nodule.fold());
        }
    }

    /** The shipped weights without one member. */
    private static Weights without(int fold) throws IOException {
        Weights all = Registry.load(Registry.active());
        Weights some = new Weights();
        all.names().stream()
                .filter(name -> !name.equals(Member.riskName(fold)))
                .forEach(name -> some.put(name, all.get(name)));
        return some;
    }

    @Test
    void blanked_voxels_leave_nothing_to_tell() {
        for (Blanking blanking : Blanking.values()) {
            List<AnnotatedNodule> blank = nodules.stream().map(blanking::apply).toList();
            Figures figures = new Figures(evaluation.read(blank, "test", (stage, done, detail) -> {}));
            assertThat(figures.roc(Outcome::p).area()).as(blanking.name()).isBetween(0.35, 0.65);
        }
    }
}
