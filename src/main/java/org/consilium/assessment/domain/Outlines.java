package org.consilium.assessment.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each finding of a person the model's outline of the same nodule, by the pairing that comparisons use. */
public final class Outlines {
    private Outlines() {}

    /** Model nodules with an outline by the id of the finding that means the same; findings without one are left out. */
    public static Map<String, ModelNodule> of(List<Finding> findings, List<ModelNodule> nodules) {
        Map<String, ModelNodule> outlined = new HashMap<>();
        List<Marked> persons = findings.stream().map(Marked::of).toList();
        List<Marked> models = nodules.stream().map(Marked::of).toList();
        for (Pairing.Pair pair : Pairing.of(persons, models)) {
            if (pair.person().isPresent() && pair.partner().isPresent()) {
                String partner = pair.partner().get().id();
                nodules.stream()
                        .filter(nodule -> nodule.id().equals(partner) && nodule.outline() != null)
                        .forEach(nodule -> outlined.put(pair.person().get().id(), nodule));
            }
        }
        return Map.copyOf(outlined);
    }
}
