package org.consilium.risk;

import java.util.Optional;
import org.consilium.clinical.Answer;
import org.consilium.clinical.NoduleType;

/**
 * The four PanCan models (McWilliams et al. NEJM 2013;369:910-919, table 2): per nodule, on a baseline CT.
 *
 * <p>The size term is centred as a transform: {@code (d/10)^-0.5 - (4/10)^-0.5}.
 */
public enum Brock implements RiskModel {
    PARSIMONIOUS_WITHOUT_SPICULATION("brock-1a", new Weights(0, 0.5806, 0, 0, -5.8616, 0, 0, 0.6439, 0, 0, -6.5929)),
    PARSIMONIOUS_WITH_SPICULATION("brock-1b", new Weights(0, 0.6467, 0, 0, -5.5537, 0, 0, 0.6009, 0, 0.9309, -6.6144)),
    FULL_WITHOUT_SPICULATION(
            "brock-2a",
            new Weights(0.0321, 0.5635, 0.3013, 0.3462, -5.6693, -0.3005, 0.3395, 0.7116, -0.0803, 0, -6.8071)),
    FULL_WITH_SPICULATION(
            "brock-2b",
            new Weights(0.0287, 0.6011, 0.2961, 0.2953, -5.3854, -0.1276, 0.3770, 0.6581, -0.0824, 0.7729, -6.7892));

    private static final double CENTRE = 1.58113883;

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Weights weights;

    Brock(String id, Weights weights) {
        this.id = id;
        this.weights = weights;
    }

    private record Weights(
            double age,
            double female,
            double family,
            double emphysema,
            double size,
            double nonSolid,
            double partSolid,
            double upper,
            double count,
            double spiculation,
            double constant) {
        boolean full() {
            return age != 0;
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RiskResult assess(RiskFacts facts) {
        if (facts.previousLungCancer() == Answer.YES) {
            return new RiskResult.NotApplicable(id, "previous lung cancer");
        }
        Inputs inputs = new Inputs();
        double logit = weights.constant
                + weights.female * inputs.answer("sex", facts.female())
                + weights.size * size(inputs.number("longMm", facts.longMm()))
                + weights.upper * inputs.truth("lobe", facts.upperLobe());
        if (weights.spiculation != 0) {
            logit += weights.spiculation * inputs.answer("spiculation", facts.spiculation());
        }
        return inputs.logistic(id, "2013", weights.full() ? logit + person(facts, inputs) : logit);
    }

    private static double size(double millimetres) {
        return millimetres > 0 ? 1 / Math.sqrt(millimetres / 10) - CENTRE : 0;
    }

    private double person(RiskFacts facts, Inputs inputs) {
        return weights.age * (inputs.number("age", facts.ageYears()) - 62)
                + weights.family * inputs.answer("familyLungCancer", facts.familyLungCancer())
                + weights.emphysema * inputs.answer("emphysema", facts.emphysema())
                + type(inputs.word("type", facts.type()))
                + weights.count * (inputs.number("noduleCount", facts.count()) - 4);
    }

    private double type(Optional<NoduleType> type) {
        return switch (type.orElse(NoduleType.SOLID)) {
            case SOLID -> 0;
            case PART_SOLID -> weights.partSolid;
            case NON_SOLID -> weights.nonSolid;
        };
    }

    /** The full model, with spiculation where the reader judged it. */
    public static RiskResult full(RiskFacts facts) {
        return facts.spiculation() == Answer.UNKNOWN
                ? FULL_WITHOUT_SPICULATION.assess(facts)
                : FULL_WITH_SPICULATION.assess(facts);
    }
}
