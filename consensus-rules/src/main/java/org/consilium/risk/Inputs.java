package org.consilium.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.Answer;

/** Collects the inputs of a model and remembers which are missing. */
final class Inputs {
    private final List<String> missing = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    /** The number; 0 stands in while it is missing, and the result is then never used. */
    double number(String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(present -> given.put(name, present.toPlainString()), () -> missing.add(name));
        return value.map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** 1 for yes, 0 for no; unknown is missing. */
    double answer(String name, Answer answer) {
        if (answer == Answer.UNKNOWN) {
            missing.add(name);
        } else {
            given.put(name, answer.code());
        }
        return answer == Answer.YES ? 1 : 0;
    }

    /** Whether this holds, as 1 or 0; an empty value is missing. */
    double truth(String name, Optional<Boolean> value) {
        return answer(name, value.map(yes -> yes ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN));
    }

    /** The word; empty is missing. */
    <T extends Enum<T>> Optional<T> word(String name, Optional<T> value) {
        value.ifPresentOrElse(present -> given.put(name, present.name()), () -> missing.add(name));
        return value;
    }

    /** The logistic answer, or what is missing. */
    RiskResult logistic(String model, String edition, double logit) {
        return missing.isEmpty()
                ? new RiskResult.Probability(model, edition, logit, 1 / (1 + Math.exp(-logit)), given)
                : new RiskResult.InsufficientData(model, missing);
    }
}
