package org.consilium.model.rate;

import java.util.List;

/**
 * What a network of views learns from: views of one place and what it should answer.
 *
 * @param views at least one; training draws one of them each time
 * @param targets one number an output, 0 to 1
 * @param weights how much each output counts, 0 where its target is unknown
 */
public record ViewExample(List<NoduleView> views, float[] targets, float[] weights) {
    public ViewExample {
        views = List.copyOf(views);
        if (views.isEmpty() || targets.length != weights.length) {
            throw new IllegalArgumentException("an example needs a view and as many weights as targets, not "
                    + views.size() + " views, " + targets.length + " targets and " + weights.length + " weights");
        }
    }
}
