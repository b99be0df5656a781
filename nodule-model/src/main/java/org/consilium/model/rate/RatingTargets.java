package org.consilium.model.rate;

import java.util.List;
import java.util.OptionalDouble;
import org.consilium.model.Attribute;
import org.consilium.model.data.AnnotatedNodule;

/** What a rating network is trained towards: the readers' mean ratings between 0 and 1, and the malignancy label. */
public final class RatingTargets {
    /** Outputs: one an attribute, then the label. */
    public static final int COUNT = Attribute.values().length + 1;
    /** Place of the label: mean malignancy above 3. */
    public static final int LABEL = COUNT - 1;

    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());

    private RatingTargets() {}

    static double highest(Attribute attribute) {
        return attribute == Attribute.CALCIFICATION ? 6 : 5;
    }

    /** The rating that an output between 0 and 1 stands for. */
    public static double rating(Attribute attribute, double output) {
        return 1 + output * (highest(attribute) - 1);
    }

    /** What the network should answer to the views of a sample. */
    public static ViewExample example(RatingSample sample) {
        float[] targets = new float[COUNT];
        float[] weights = new float[COUNT];
        AnnotatedNodule nodule = sample.nodule();
        for (Attribute attribute : ATTRIBUTES) {
            OptionalDouble mean = nodule.ratings().mean(attribute);
            targets[attribute.ordinal()] = (float) ((mean.orElse(1) - 1) / (highest(attribute) - 1));
            weights[attribute.ordinal()] = mean.isPresent() ? weight(attribute) : 0;
        }
        targets[LABEL] = nodule.malignant().orElse(false) ? 1 : 0;
        weights[LABEL] = nodule.malignant().isPresent() ? 1 : 0;
        return new ViewExample(sample.views(), targets, weights);
    }

    private static float weight(Attribute attribute) {
        return attribute == Attribute.MALIGNANCY ? 2 : 0.5f;
    }
}
