package org.consilium.risk;

import java.util.List;
import java.util.Map;
import org.consilium.clinical.PetUptake;

/** Herder model (Chest 2005;128:2490-2496): Mayo probability as a fraction, then FDG uptake. */
public final class Herder {
    private static final String ID = "herder";

    private Herder() {}

    /** Mayo first, then uptake; a Mayo result without a probability is passed on in this model's name. */
    public static RiskResult assess(RiskFacts facts, PetUptake uptake) {
        RiskResult mayo = new Mayo().assess(facts);
        if (mayo instanceof RiskResult.InsufficientData lacking) {
            return new RiskResult.InsufficientData(ID, lacking.missing());
        }
        if (mayo instanceof RiskResult.NotApplicable not) {
            return new RiskResult.NotApplicable(ID, not.reason());
        }
        return mayo.probability()
                .map(p -> of(p, uptake))
                .orElseGet(() -> new RiskResult.InsufficientData(ID, List.of("mayo")));
    }

    /**
     * The model itself.
     *
     * @param mayo Mayo probability between 0 and 1
     * @throws IllegalArgumentException when it is not: with percent the model explodes
     */
    public static RiskResult of(double mayo, PetUptake uptake) {
        if (!(mayo >= 0 && mayo <= 1)) {
            throw new IllegalArgumentException("mayo is " + mayo + ", must be a fraction 0 to 1");
        }
        double logit = -4.739 + 3.691 * mayo + weight(uptake);
        return new RiskResult.Probability(
                ID,
                "2005",
                logit,
                1 / (1 + Math.exp(-logit)),
                Map.of("mayo", Double.toString(mayo), "uptake", uptake.code()));
    }

    private static double weight(PetUptake uptake) {
        return switch (uptake) {
            case NONE -> 0;
            case FAINT -> 2.322;
            case MODERATE -> 4.617;
            case INTENSE -> 4.771;
        };
    }
}
