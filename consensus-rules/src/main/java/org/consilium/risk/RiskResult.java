package org.consilium.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model says: a probability, which inputs are missing, or why it is not meant for this person. */
public sealed interface RiskResult {
    /** Id of the model, for example {@code brock-2b}. */
    String model();

    /** The probability between 0 and 1, if there is one. */
    default Optional<Double> probability() {
        return Optional.empty();
    }

    /**
     * A probability with the inputs that gave it.
     *
     * @param logit natural-log odds
     * @param p between 0 and 1
     */
    record Probability(String model, String edition, double logit, double p, Map<String, String> inputs)
            implements RiskResult {
        public Probability {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p is " + p + ", must be 0 to 1");
            }
            inputs = Map.copyOf(inputs);
        }

        @Override
        public Optional<Double> probability() {
            return Optional.of(p);
        }
    }

    /** Inputs without which the model has no answer. */
    record InsufficientData(String model, List<String> missing) implements RiskResult {
        public InsufficientData {
            missing = List.copyOf(missing);
        }
    }

    /** The model was not made for this situation. */
    record NotApplicable(String model, String reason) implements RiskResult {}
}
