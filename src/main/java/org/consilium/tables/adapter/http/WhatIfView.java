package org.consilium.tables.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.consilium.rules.whatif.Counterfactual;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be different.
 *
 * @param radiusMm smallest change of the diameter that changes the answer, as decimal text; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(
        List<WitnessView> numbers,
        List<WitnessView> words,
        @Nullable String radiusMm,
        boolean withinMeasurementError) {
    static WhatIfView of(Counterfactual.Answer answer) {
        return new WhatIfView(
                answer.numbers().stream().map(WitnessView::of).toList(),
                answer.words().stream().map(WitnessView::of).toList(),
                answer.radiusMm()
                        .map(radius -> radius.stripTrailingZeros().toPlainString())
                        .orElse(null),
                answer.withinMeasurementError());
    }

    /** One change that changes the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WitnessView(
            String fact,
            String unit,
            String noduleId,
            String from,
            String to,
            @Nullable String change,
            String category,
            String action) {
        static WitnessView of(Counterfactual.Witness witness) {
            return new WitnessView(
                    witness.fact(),
                    witness.unit(),
                    witness.noduleId(),
                    witness.from(),
                    witness.to(),
                    witness.change()
                            .map(change -> change.stripTrailingZeros().toPlainString())
                            .orElse(null),
                    witness.category(),
                    witness.action());
        }
    }
}
