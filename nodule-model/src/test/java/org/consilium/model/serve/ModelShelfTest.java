package org.consilium.model.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelRefusal;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.StopSignal;
import org.junit.jupiter.api.Test;

class ModelShelfTest {
    private final List<String> events = new ArrayList<>();
    private final ModelShelf shelf = new ModelShelf(Named::new);

    @Test
    void a_model_is_loaded_once_and_kept_between_readings() {
        shelf.take("a").close();
        shelf.take("a").close();
        assertThat(events).containsExactly("load a");
    }

    @Test
    void a_model_that_was_exchanged_is_closed_after_its_last_reading() {
        ModelShelf.Lease running = shelf.take("old");
        shelf.take("new").close();
        shelf.keepOnly(Set.of("new"));
        assertThat(events).containsExactly("load old", "load new");
        running.close();
        running.close();
        assertThat(events).containsExactly("load old", "load new", "close old");
        assertThat(shelf.loaded()).containsExactly("new");
    }

    @Test
    void only_registered_models_are_loaded() {
        assertThat(NoduleModels.registered()).isNotEmpty();
        try (ModelShelf real = new ModelShelf(NoduleModels::load)) {
            assertThatThrownBy(() -> real.take("somebody-elses")).isInstanceOf(ModelRefusal.class);
            assertThat(real.loaded()).isEmpty();
        }
    }

    private final class Named implements NoduleModel {
        private final String id;

        private Named(String id) {
            this.id = id;
            events.add("load " + id);
        }

        @Override
        public ModelAssessment assess(CtVolume volume, String inputDigest, StopSignal stop) {
            throw new AssertionError("a shelf only loads and closes models");
        }

        @Override
        public ModelAssessment assessAt(CtVolume volume, PatientPoint point, String inputDigest) {
            throw new AssertionError("a shelf only loads and closes models");
        }

        @Override
        public ModelExplanation explain(
                CtVolume volume, List<PatientPoint> seeds, String inputDigest, StopSignal stop) {
            throw new AssertionError("a shelf only loads and closes models");
        }

        @Override
        public String modelId() {
            return id;
        }

        @Override
        public String weightsSha256() {
            return "0".repeat(64);
        }

        @Override
        public void close() {
            events.add("close " + id);
        }
    }
}
