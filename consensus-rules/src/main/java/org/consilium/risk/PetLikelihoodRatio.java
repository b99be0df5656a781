package org.consilium.risk;

import java.util.Map;
import org.consilium.clinical.PetUptake;

/**
 * Pre-test odds times a likelihood ratio of FDG uptake.
 *
 * <p>This variant circulates in calculators but is not in Herder 2005; it has an id of its own and is never used by
 * default.
 */
public final class PetLikelihoodRatio {
    private PetLikelihoodRatio() {}

    /**
     * Post-test probability.
     *
     * @param pretest between 0 and 1, both excluded
     */
    public static RiskResult of(double pretest, PetUptake uptake) {
        if (!(pretest > 0 && pretest < 1)) {
            throw new IllegalArgumentException("pretest is " + pretest + ", must lie between 0 and 1");
        }
        double odds = pretest / (1 - pretest) * ratio(uptake);
        return new RiskResult.Probability(
                "pet-lr-variant",
                "variant",
                Math.log(odds),
                odds / (1 + odds),
                Map.of("pretest", Double.toString(pretest), "uptake", uptake.code()));
    }

    private static double ratio(PetUptake uptake) {
        return switch (uptake) {
            case NONE -> 0.08;
            case FAINT -> 0.17;
            case MODERATE -> 1.9;
            case INTENSE -> 9.9;
        };
    }
}
