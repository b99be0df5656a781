package org.consilium.rules;

import java.util.Locale;
import java.util.Map;

/**
 * Other words for an answer that no guideline prints a code for.
 *
 * <p>Most categories outside Lung-RADS are rows without a name; files that name them otherwise mean the same row. Each
 * word stands for one answer of one pack only, so that a wrong answer stays wrong.
 */
final class AnswerWords {
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("fleischner-2017/MULTI_SUBSOLID_LT6", "MULTI_SSN_LT6"),
            Map.entry("fleischner-2017/MULTI_SUBSOLID_GE6", "MULTI_SSN_GE6"),
            Map.entry("fleischner-2017/MULTI_SUB_LT6", "MULTI_SSN_LT6"),
            Map.entry("fleischner-2017/MULTI_SUB_GE6", "MULTI_SSN_GE6"),
            Map.entry("fleischner-2017/PS_SOLID_LT6", "PS_GE6_SOLID_LT6"),
            Map.entry("bts-2015/SSN_SMALL", "SSN_LT5"),
            Map.entry("bts-2015/SOLID_LT5", "SOLID_SMALL"),
            Map.entry("bts-2015/BROCK_LT10", "BROCK_LOW"),
            Map.entry("bts-2015/BROCK_GE10", "BROCK_HIGH"),
            Map.entry("bts-2015/HERDER_LT10", "HERDER_LOW"),
            Map.entry("bts-2015/HERDER_GT70", "HERDER_HIGH"),
            Map.entry("bts-2015/STABLE_VOL", "STABLE"),
            Map.entry("bts-2015/STABLE_VOLUME", "STABLE"),
            Map.entry("bts-2015/STABLE_VOLUMETRY", "STABLE"),
            Map.entry("bts-2015/SSN_BROCK_LOW", "SSN_LOW"),
            Map.entry("accp-2013/STABLE_2YR", "STABLE_2Y"),
            Map.entry("accp-2013/STABLE", "STABLE_2Y"));
    private static final Map<String, String> MANAGEMENTS = Map.of(
            "bts-2015/CT_SURVEILLANCE", "CT_3M",
            "nelson/POSITIVE", "POSITIVE_REFER",
            "nelson/REFER", "POSITIVE_REFER",
            "accp-2013/NO_FURTHER_WORKUP", "NO_FU",
            "nccn/LDCT_1M", "LDCT_1M_THEN_BRONCHOSCOPY",
            "nccn/LDCT_LE1M_THEN_BRONCHOSCOPY", "LDCT_1M_THEN_BRONCHOSCOPY");

    private AnswerWords() {}

    static String category(String pack, String word) {
        return meaning(CATEGORIES, pack, word);
    }

    static String management(String pack, String word) {
        return meaning(MANAGEMENTS, pack, word);
    }

    private static String meaning(Map<String, String> words, String pack, String word) {
        String spelled = word.strip().toUpperCase(Locale.ROOT);
        return words.getOrDefault(pack + "/" + spelled, spelled);
    }
}
