package org.consilium.assessment.domain;

import java.util.List;
import java.util.Optional;
import org.consilium.model.ModelProvenance;

/** What became of the model's reading: a read, a refusal to read, or nothing. */
public sealed interface ModelRead {
    /** Nodules in falling order of detection score; empty where there is no read. */
    default List<ModelNodule> nodules() {
        return List.of();
    }

    /** Which model it was; absent where none answered. */
    default Optional<ModelProvenance> provenance() {
        return Optional.empty();
    }

    /** The state's name on the wire. */
    String state();

    /** A read. */
    record Ready(List<ModelNodule> nodules, ModelProvenance by) implements ModelRead {
        public Ready {
            nodules = List.copyOf(nodules);
        }

        @Override
        public Optional<ModelProvenance> provenance() {
            return Optional.of(by);
        }

        @Override
        public String state() {
            return "READY";
        }
    }

    /** The model says that it cannot read this series. */
    record Abstained(String reason, String detail, Optional<ModelProvenance> provenance) implements ModelRead {
        @Override
        public String state() {
            return "ABSTAINED";
        }
    }

    /** The model failed as often as it may, or is switched off. */
    record Failed(String reason) implements ModelRead {
        @Override
        public String state() {
            return "FAILED";
        }
    }
}
