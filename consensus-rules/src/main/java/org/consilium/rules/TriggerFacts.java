package org.consilium.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.LungRadsCategory;

/**
 * What may make a panel mandatory; start from {@link #NONE} and add what is known.
 *
 * @param volumeProgramme outcome of the European volume pack, for example {@code HIGH}; empty when it did not rule
 * @param band outcome of the risk band; empty when unknown
 * @param persistentSolidMm solid part of a part-solid nodule that persists
 * @param otherCancerYears years since a cancer other than lung cancer
 */
public record TriggerFacts(
        Optional<LungRadsCategory> lungRads,
        boolean solid,
        Optional<BigDecimal> sizeMm,
        Optional<BigDecimal> volumeMm3,
        Optional<BigDecimal> brockPercent,
        Optional<BigDecimal> herderPercent,
        Optional<String> volumeProgramme,
        Optional<BigDecimal> vdtDays,
        Optional<BigDecimal> persistentSolidMm,
        Optional<BigDecimal> otherCancerYears,
        int suspiciousNodules,
        Optional<Integer> age,
        int acquisitionWarnings,
        Optional<String> band,
        Set<Circumstance> circumstances) {
    /** Circumstances that trigger by being there. */
    public enum Circumstance {
        PART_SOLID_GROWING,
        NEW_SOLID_PART,
        GGN_DOUBLING,
        /** Major discordance that a second reading did not resolve. */
        MAJOR_DISCORDANCE,
        /** Indeterminate and no non-surgical diagnosis possible; counts at 8 to 15 mm. */
        INDETERMINATE_WITHOUT_DIAGNOSIS,
        TREATMENT_WITHOUT_HISTOLOGY,
        PREVIOUS_LUNG_CANCER,
        IMMUNOSUPPRESSED,
        /** The governing guideline and another disagree on invasive against watching. */
        GUIDELINES_DISAGREE,
        OUT_OF_DISTRIBUTION,
        OVERRIDE_DOWNWARDS,
        REQUESTED
    }

    /** Nothing is known, nothing triggers. */
    public static final TriggerFacts NONE = new TriggerFacts(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            0,
            Optional.empty(),
            Set.of());

    public TriggerFacts {
        Bounds.within("sizeMm", sizeMm, "0", "300");
        Bounds.within("volumeMm3", volumeMm3, "0", "20000000");
        Bounds.within("brockPercent", brockPercent, "0", "100");
        Bounds.within("herderPercent", herderPercent, "0", "100");
        Bounds.whole("suspiciousNodules", suspiciousNodules, 0, 1000);
        Bounds.whole("age", age, 0, 120);
        Bounds.whole("acquisitionWarnings", acquisitionWarnings, 0, 100);
        circumstances = circumstances.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(circumstances));
    }

    boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
