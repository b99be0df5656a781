package org.consilium.rules;

import java.util.Map;
import org.consilium.clinical.Coded;

/** Other words for a flag, as guidelines and files spell it; one word never means two flags. */
final class FlagWords {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("known_primary_cancer", "known_cancer"),
            Map.entry("knownprimarycancer", "known_cancer"),
            Map.entry("partial_chest_ct", "partial_ct"),
            Map.entry("partialchestct", "partial_ct"),
            Map.entry("incomplete_ct", "partial_ct"),
            Map.entry("immunosuppression", "immunosuppressed"),
            Map.entry("infectious", "infectious_pattern"),
            Map.entry("concerning", "concerning_for_cancer"),
            Map.entry("unfit", "unfit_for_treatment"),
            Map.entry("refuses_treatment", "unfit_for_treatment"),
            Map.entry("s", "s_modifier"),
            Map.entry("spiculation", "suspicious"),
            Map.entry("spiculated", "suspicious"),
            Map.entry("lymphadenopathy", "suspicious"),
            Map.entry("benign_proven", "proven_benign"),
            Map.entry("air", "air_present"),
            Map.entry("contains_air", "air_present"),
            Map.entry("new_solid_part", "solid_growing"),
            Map.entry("new_solid_component", "solid_growing"),
            Map.entry("doubling", "ggn_doubling"));

    private FlagWords() {}

    /** The flag's code, or the word as codes are spelled where nobody knows it. */
    static String code(String word) {
        String spelled = Coded.spelled(word);
        return OTHERS.getOrDefault(spelled, spelled);
    }
}
