package org.consilium.assessment.domain;

import org.consilium.rules.Ruling;
import org.consilium.rules.Sentence;
import org.jspecify.annotations.Nullable;

/** A ruling as it is shown and kept. */
public record RulingView(
        String ruleId,
        String table,
        String version,
        int row,
        String outcome,
        @Nullable String action,
        Sentence sentence,
        String source) {
    public static RulingView of(Ruling ruling) {
        return new RulingView(
                ruling.ruleId(),
                ruling.table(),
                ruling.version(),
                ruling.row(),
                ruling.outcome(),
                ruling.action().orElse(null),
                ruling.sentence(),
                ruling.source().name());
    }
}
