package org.consilium.risk;

/**
 * Peking University People's Hospital model (Li, Chen, Wang. Clin Lung Cancer 2011;12:313-319).
 *
 * <p>Diameter counts in centimetres; family history of any cancer.
 */
public final class Pkuph implements RiskModel {
    @Override
    public String id() {
        return "pkuph";
    }

    @Override
    public RiskResult assess(RiskFacts facts) {
        Inputs inputs = new Inputs();
        double logit = -4.496
                + 0.070 * inputs.number("age", facts.ageYears())
                + 0.676 * inputs.number("longMm", facts.longMm()) / 10
                + 0.736 * inputs.answer("spiculation", facts.spiculation())
                + 1.267 * inputs.answer("familyAnyCancer", facts.familyAnyCancer())
                - 1.615 * inputs.answer("calcification", facts.calcification())
                - 1.408 * inputs.answer("clearBorder", facts.clearBorder());
        return inputs.logistic(id(), "2011", logit);
    }
}
