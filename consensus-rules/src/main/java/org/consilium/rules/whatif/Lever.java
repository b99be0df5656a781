package org.consilium.rules.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;

/**
 * A number of a case that can be moved.
 *
 * @param noduleId the nodule that it belongs to; empty for the person
 * @param step the smallest change that can be stated
 * @param low smallest allowed value
 * @param high largest allowed value
 * @param columns table columns whose bounds the number may cross
 * @param offsets what to subtract from a bound to get the value of this number there
 * @param set the case with another value
 */
record Lever(
        String name,
        String unit,
        String noduleId,
        BigDecimal value,
        BigDecimal step,
        BigDecimal low,
        BigDecimal high,
        Set<String> columns,
        List<BigDecimal> offsets,
        Setter set) {
    /** Puts a value into the case. */
    interface Setter {
        GuidelineCase apply(BigDecimal value);
    }

    /** The case with this value, or nothing where the value is impossible. */
    Optional<GuidelineCase> at(BigDecimal changed) {
        if (changed.compareTo(low) < 0 || changed.compareTo(high) > 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(set.apply(changed));
        } catch (InvalidFact impossible) {
            return Optional.empty();
        }
    }
}
