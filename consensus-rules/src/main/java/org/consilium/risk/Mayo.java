package org.consilium.risk;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Answer;

/** Mayo Clinic model (Swensen et al. Arch Intern Med 1997;157:849-855): solitary nodules of 4 to 30 mm. */
public final class Mayo implements RiskModel {
    private static final BigDecimal FIVE_YEARS = BigDecimal.valueOf(5);

    @Override
    public String id() {
        return "mayo";
    }

    @Override
    public RiskResult assess(RiskFacts facts) {
        if (facts.previousLungCancer() == Answer.YES) {
            return new RiskResult.NotApplicable(id(), "previous lung cancer");
        }
        if (recent(facts)) {
            return new RiskResult.NotApplicable(id(), "cancer within the last 5 years");
        }
        if (facts.longMm().map(Mayo::outside).orElse(false)) {
            return new RiskResult.NotApplicable(id(), "nodule outside 4 to 30 mm");
        }
        Inputs inputs = new Inputs();
        double logit = -6.8272
                + 0.0391 * inputs.number("age", facts.ageYears())
                + 0.7917 * inputs.answer("smoking", facts.everSmoker())
                + 1.3388 * inputs.answer("extrathoracicCancer", cancer(facts))
                + 0.1274 * inputs.number("longMm", facts.longMm())
                + 1.0407 * inputs.answer("spiculation", facts.spiculation())
                + 0.7838 * inputs.truth("lobe", facts.upperLobe());
        return inputs.logistic(id(), "1997", logit);
    }

    private static boolean outside(BigDecimal millimetres) {
        return millimetres.compareTo(BigDecimal.valueOf(4)) < 0 || millimetres.compareTo(BigDecimal.valueOf(30)) > 0;
    }

    private static boolean recent(RiskFacts facts) {
        Optional<BigDecimal> years = facts.yearsSinceCancer();
        return facts.extrathoracicCancer() == Answer.YES
                && years.map(past -> past.compareTo(FIVE_YEARS) <= 0).orElse(false);
    }

    /** A cancer of unknown date cannot be used: the model asks for more than 5 years. */
    private static Answer cancer(RiskFacts facts) {
        boolean undated = facts.extrathoracicCancer() == Answer.YES
                && facts.yearsSinceCancer().isEmpty();
        return undated ? Answer.UNKNOWN : facts.extrathoracicCancer();
    }
}
