package org.consilium.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.domain.ModelRead;

/** Keeps which models were chosen, by whom and why; earlier choices stay. */
public interface ChoiceBook {
    /** The newest choice for a use; absent where there was none, or where the newest says that no model has it. */
    Optional<String> newest(Use use);

    void choose(Use use, Optional<String> modelId, String reason, UUID by, Instant at);

    /** Keeps a shadow's read; a second one of the same round and model is dropped. */
    void keep(Round round, String modelId, ModelRead read, Instant at);

    /** What a model is used for. */
    enum Use {
        ACTIVE,
        SHADOW
    }
}
