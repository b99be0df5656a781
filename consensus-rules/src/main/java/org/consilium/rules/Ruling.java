package org.consilium.rules;

import java.util.Map;
import java.util.Optional;

/**
 * What one row of one table says: which row of which edition, the answer, a sentence in two languages and how well
 * it is founded.
 *
 * @param row place in the table, counted from 1; 0 when no row spoke (missing input)
 * @param inputs the inputs as they were asked, absent ones left out
 */
public record Ruling(
        String ruleId,
        String table,
        String version,
        int row,
        String outcome,
        Optional<String> action,
        Sentence sentence,
        SourceMark source,
        Map<String, String> inputs) {
    public Ruling {
        inputs = Map.copyOf(inputs);
    }

    Ruling withOutcome(String other) {
        return new Ruling(ruleId, table, version, row, other, action, sentence, source, inputs);
    }

    Ruling withSentence(Sentence other) {
        return new Ruling(ruleId, table, version, row, outcome, action, other, source, inputs);
    }

    /** The answer when an input is missing: no row spoke. */
    static Ruling insufficient(String table, String version, String missing) {
        Sentence sentence = new Sentence("Insufficient data: " + missing + ".", "数据不足：" + missing + "。");
        return new Ruling(
                "INSUFFICIENT",
                table,
                version,
                0,
                "INSUFFICIENT_DATA",
                Optional.empty(),
                sentence,
                SourceMark.POLICY,
                Map.of("missing", missing));
    }
}
