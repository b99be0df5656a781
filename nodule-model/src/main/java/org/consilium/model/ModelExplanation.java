package org.consilium.model;

import java.util.List;
import java.util.Optional;
import org.consilium.model.explain.Explanation;

/**
 * Why the model rated nodules as it did, or why it does not say.
 *
 * @param nodules one explanation for each place that was asked about, in their order; empty where it abstained
 * @param abstention why there is none, when there is none
 * @param provenance which model explained what, and how long that took
 */
public record ModelExplanation(List<Explanation> nodules, Optional<Abstention> abstention, ModelProvenance provenance) {
    public ModelExplanation {
        nodules = List.copyOf(nodules);
        if (abstention.isPresent() && !nodules.isEmpty()) {
            throw new IllegalArgumentException("an abstention comes without explanations, not with " + nodules.size());
        }
    }
}
