package org.consilium.assessment.domain;

import java.util.List;
import java.util.Optional;
import org.consilium.model.ModelProvenance;

/**
 * What became of explaining one read of the model.
 *
 * @param reason why it failed; absent otherwise
 * @param nodules one a nodule of the read, in its order; empty unless ready
 * @param provenance which model explained what, and how long that took; absent where none did
 */
public record ModelExplained(
        State state, Optional<String> reason, List<ExplainedNodule> nodules, Optional<ModelProvenance> provenance) {
    public ModelExplained {
        nodules = List.copyOf(nodules);
        if ((state == State.READY) == nodules.isEmpty()) {
            throw new IllegalArgumentException(
                    "an explanation is ready with nodules, not " + state + " with " + nodules.size());
        }
    }

    /** Ordered, told, or not to be had. */
    public enum State {
        WAITING,
        READY,
        FAILED
    }

    public static ModelExplained waiting() {
        return new ModelExplained(State.WAITING, Optional.empty(), List.of(), Optional.empty());
    }

    public static ModelExplained ready(List<ExplainedNodule> nodules, ModelProvenance by) {
        return new ModelExplained(State.READY, Optional.empty(), nodules, Optional.of(by));
    }

    public static ModelExplained failed(String reason) {
        return new ModelExplained(State.FAILED, Optional.of(reason), List.of(), Optional.empty());
    }
}
