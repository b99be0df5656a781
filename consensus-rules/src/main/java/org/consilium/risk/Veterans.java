package org.consilium.risk;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.SmokingStatus;

/** VA model (Gould et al. Chest 2007;131:383-388): solitary nodules of 7 to 30 mm in US veterans. */
public final class Veterans implements RiskModel {
    @Override
    public String id() {
        return "va";
    }

    @Override
    public RiskResult assess(RiskFacts facts) {
        if (facts.longMm().map(Veterans::outside).orElse(false)) {
            return new RiskResult.NotApplicable(id(), "nodule outside 7 to 30 mm");
        }
        Inputs inputs = new Inputs();
        double logit = -8.404
                + 2.061 * inputs.answer("smoking", facts.everSmoker())
                + 0.779 * inputs.number("age", facts.ageYears()) / 10
                + 0.112 * inputs.number("longMm", facts.longMm())
                - 0.567 * inputs.number("yearsSinceQuit", yearsSinceQuit(facts)) / 10;
        return inputs.logistic(id(), "2007", logit);
    }

    private static boolean outside(BigDecimal millimetres) {
        return millimetres.compareTo(BigDecimal.valueOf(7)) < 0 || millimetres.compareTo(BigDecimal.valueOf(30)) > 0;
    }

    /** Current and never smokers count 0 years by definition; only a former smoker's years can be missing. */
    private static Optional<BigDecimal> yearsSinceQuit(RiskFacts facts) {
        boolean former = facts.smoking() == SmokingStatus.FORMER;
        return former ? facts.yearsSinceQuit() : Optional.of(BigDecimal.ZERO);
    }
}
