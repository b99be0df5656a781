package org.consilium.model.rate;

import java.util.List;
import org.consilium.model.data.AnnotatedNodule;

/**
 * One annotated nodule as the rating networks see it, segmented by a network that never saw its patient.
 *
 * @param nodule the nodule
 * @param views from its annotated point first, then from other points a reader might choose; at least one
 * @param features measured features of each view
 */
public record RatingSample(AnnotatedNodule nodule, List<NoduleView> views, List<float[]> features) {
    public RatingSample {
        views = List.copyOf(views);
        features = List.copyOf(features);
        if (views.isEmpty() || views.size() != features.size()) {
            throw new IllegalArgumentException(
                    "a sample needs as many views as features, at least one, not " + views.size());
        }
    }
}
