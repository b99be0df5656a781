package org.consilium.model.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelRefusal;
import org.consilium.model.NoduleModel;
import org.consilium.model.Scene;
import org.consilium.model.StopSignal;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.consilium.model.serve.ModelShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two registered models side by side: the shipped one and one that this test writes, more suspicious by one in log odds. */
class TwoModelsTest {
    private static final PatientPoint POINT = new PatientPoint(-70, 10, 20);
    private static final String NEWER = "model-of-the-test";
    private static final String FILE = "rating-of-the-test.weights";

    private Path file;
    private Map<String, Registry.Entry> registered;

    @BeforeEach
    void registerAnother() throws IOException, URISyntaxException {
        Registry.Entry shipped = Registry.active();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        moreSuspicious(shipped).write(bytes);
        Path classes = Path.of(TwoModelsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        file = Files.createDirectories(classes.resolve("model")).resolve(FILE);
        Files.write(file, bytes.toByteArray());
        List<Registry.Part> parts = shipped.parts().stream()
                .map(part -> part.role().equals("rating")
                        ? new Registry.Part(Registry.sha256(bytes.toByteArray()), "rating", FILE)
                        : part)
                .toList();
        registered = Map.of(shipped.modelId(), shipped, NEWER, new Registry.Entry(NEWER, parts));
    }

    @AfterEach
    void removeIt() throws IOException {
        Files.delete(file);
    }

    private static Weights moreSuspicious(Registry.Entry shipped) {
        Weights all = Registry.load(shipped);
        Weights rating = new Weights();
        for (String name : all.names()) {
            if (!name.startsWith("segment.") && !name.startsWith("volume.") && !name.startsWith("detect")) {
                float[] numbers = all.get(name).clone();
                if (name.startsWith("risk.")) {
                    numbers[numbers.length - 1] += 1;
                }
                rating.put(name, numbers);
            }
        }
        return rating;
    }

    @Test
    void each_reads_under_its_own_name_and_weights_and_going_back_gives_the_old_numbers() {
        CtVolume chest = Scene.chest(1.0, 2.0).ball(-70, 10, 20, 6, 30).ct();
        String old = Registry.active().modelId();
        try (ModelShelf shelf = new ModelShelf(id -> ShippedModel.load(registered.get(id)))) {
            ModelAssessment before = read(shelf, old, chest);
            ModelAssessment after = read(shelf, NEWER, chest);
            assertThat(shelf.loaded()).containsExactlyInAnyOrder(old, NEWER);
            assertThat(after.provenance().modelId()).isEqualTo(NEWER);
            assertThat(after.provenance().weightsSha256())
                    .isNotEqualTo(before.provenance().weightsSha256());
            AssessedNodule one = before.nodules().get(0);
            AssessedNodule other = after.nodules().get(0);
            assertThat(other.measurement()).isEqualTo(one.measurement());
            assertThat(other.risk().p()).isGreaterThan(one.risk().p() + 0.01);
            shelf.keepOnly(Set.of(old));
            assertThat(shelf.loaded()).containsExactly(old);
            assertThat(read(shelf, old, chest).nodules()).isEqualTo(before.nodules());
        }
    }

    @Test
    void similar_nodules_are_told_only_by_the_model_whose_index_there_is() {
        CtVolume chest = Scene.chest(1.0, 2.0).ball(-70, 10, 20, 6, 30).ct();
        assertThat(explained(Registry.active().modelId(), chest)
                        .nodules()
                        .get(0)
                        .similar())
                .isPresent();
        ModelExplanation newer = explained(NEWER, chest);
        assertThat(newer.nodules().get(0).similar()).isEmpty();
        assertThat(newer.provenance().modelId()).isEqualTo(NEWER);
    }

    @Test
    void a_registered_file_with_other_bytes_is_not_loaded() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ShippedModel.load(registered.get(NEWER))).isInstanceOf(ModelRefusal.class);
    }

    private static ModelAssessment read(ModelShelf shelf, String id, CtVolume chest) {
        try (ModelShelf.Lease lease = shelf.take(id)) {
            return lease.model().assessAt(chest, POINT, "d");
        }
    }

    private ModelExplanation explained(String id, CtVolume chest) {
        try (NoduleModel model = ShippedModel.load(registered.get(id))) {
            PatientPoint seed =
                    model.assessAt(chest, POINT, "d").nodules().get(0).seed();
            return model.explain(chest, List.of(seed), "d", StopSignal.NEVER);
        }
    }
}
