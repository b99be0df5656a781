package org.consilium.model;

import java.util.List;
import java.util.Optional;

/**
 * What the model says of one series: nodules in falling order of detection score, or an abstention, never both.
 *
 * @param nodules found nodules; empty when none was found or the model abstained
 * @param abstention why the model did not read, when it did not
 * @param provenance which model read what, and how long it took
 */
public record ModelAssessment(
        List<AssessedNodule> nodules, Optional<Abstention> abstention, ModelProvenance provenance) {
    public ModelAssessment {
        nodules = List.copyOf(nodules);
        if (abstention.isPresent() && !nodules.isEmpty()) {
            throw new IllegalArgumentException("an abstention comes without nodules, not with " + nodules.size());
        }
    }

    public static ModelAssessment of(List<AssessedNodule> nodules, ModelProvenance provenance) {
        return new ModelAssessment(nodules, Optional.empty(), provenance);
    }

    public static ModelAssessment abstained(Abstention abstention, ModelProvenance provenance) {
        return new ModelAssessment(List.of(), Optional.of(abstention), provenance);
    }
}
