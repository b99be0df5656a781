package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Coded;

/**
 * History and shape as the risk-class table asks for them.
 *
 * @param yearsSinceQuit 0 while smoking
 */
public record RiskFactors(
        Scheme scheme,
        Optional<Integer> age,
        Optional<BigDecimal> packYears,
        Optional<BigDecimal> yearsSinceQuit,
        boolean exposure,
        boolean emphysemaOrFibrosis,
        boolean tuberculosis,
        boolean previousCancer,
        boolean familyLungCancer,
        boolean upperLobe,
        boolean spiculated) {
    /** Whose definition of risk. */
    public enum Scheme implements Coded {
        FLEISCHNER,
        CN
    }
}
