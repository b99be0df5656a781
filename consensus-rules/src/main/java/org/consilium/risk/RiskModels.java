package org.consilium.risk;

import java.util.List;

/** All models on one nodule, in a fixed order. */
public final class RiskModels {
    private static final List<RiskModel> ALL = List.of(
            Brock.PARSIMONIOUS_WITHOUT_SPICULATION,
            Brock.PARSIMONIOUS_WITH_SPICULATION,
            Brock.FULL_WITHOUT_SPICULATION,
            Brock.FULL_WITH_SPICULATION,
            new Mayo(),
            new Veterans(),
            new Pkuph());

    private RiskModels() {}

    /** What every model says; each answers for itself whether it applies. */
    public static List<RiskResult> assess(RiskFacts facts) {
        return ALL.stream().map(model -> model.assess(facts)).toList();
    }
}
