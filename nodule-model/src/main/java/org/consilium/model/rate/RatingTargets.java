package org.consilium.model.rate;

import java.util.List;
import java.util.Map;
import org.consilium.model.Attribute;

/** What a rating network is trained towards: the readers' mean ratings between 0 and 1, and how malignant they are as a whole. */
public final class RatingTargets {
    private static final List<Attribute> ORDER = List.of(Attribute.values());

    /** Outputs: one an attribute, then the lean to malignant. */
    public static final int COUNT = Attribute.values().length + 1;
    /** Place of the lean: 0 surely benign, one half undecided, 1 surely malignant. */
    public static final int LEAN = COUNT - 1;

    private static final double STEEPNESS = 2;
    private static final double UNDECIDED = 3;
    /** A single reader counts two fifths of what very many would. */
    private static final double HALF_TRUSTED = 1.5;

    private RatingTargets() {}

    /** The highest rating of an attribute. */
    public static int highest(Attribute attribute) {
        return attribute == Attribute.CALCIFICATION ? 6 : 5;
    }

    /** The rating that an answer between 0 and 1 stands for. */
    public static double rating(Attribute attribute, double answer) {
        return 1 + answer * (highest(attribute) - 1);
    }

    /** The answer of a network that stands for this attribute; weights are trained for this order. */
    static int place(Attribute attribute) {
        return ORDER.indexOf(attribute);
    }

    /** How far a mean malignancy leans to malignant, 0 to 1; steep around undecided, flat where all agree. */
    public static double lean(double meanMalignancy) {
        return LogisticModel.probability(STEEPNESS * (meanMalignancy - UNDECIDED));
    }

    /**
     * What the network should answer to a stack.
     *
     * @param means the readers' mean ratings, absent where nobody rated
     * @param readers how many there were
     */
    public static SliceExample example(SliceStack stack, Map<Attribute, Double> means, int readers) {
        float[] targets = new float[COUNT];
        float[] weights = new float[COUNT];
        double trust = readers / (readers + HALF_TRUSTED);
        means.forEach((attribute, mean) -> {
            targets[place(attribute)] = (float) ((mean - 1) / (highest(attribute) - 1));
            weights[place(attribute)] = (float) (weight(attribute) * trust);
        });
        Double malignancy = means.get(Attribute.MALIGNANCY);
        if (malignancy != null) {
            targets[LEAN] = (float) lean(malignancy);
            weights[LEAN] = (float) (2 * trust);
        }
        return new SliceExample(stack, targets, weights);
    }

    private static double weight(Attribute attribute) {
        return switch (attribute) {
            case SUBTLETY, SPHERICITY -> 0.3;
            case MARGIN, LOBULATION -> 0.4;
            case SPICULATION -> 0.5;
            case CALCIFICATION, TEXTURE -> 0.6;
            case MALIGNANCY -> 1;
        };
    }
}
