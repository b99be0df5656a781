package org.consilium.rules;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.rules.PackResult.State;

/** Evaluates every nodule and lets the one with the most intensive management lead. */
record Leading(GuidelinePack pack, Rulebook book) {
    PackResult of(GuidelineCase question, BiFunction<NoduleFacts, Trail, PackResult> each, Trail shared) {
        List<NoduleFacts> nodules = question.nodules().isEmpty()
                ? List.of(
                        NoduleFacts.of(FindingKind.NONE, NoduleStatus.BASELINE).build())
                : question.nodules();
        List<PackResult> results =
                nodules.stream().map(nodule -> each.apply(nodule, copy(shared))).toList();
        return results.stream()
                .filter(result -> result.state() == State.INSUFFICIENT_DATA)
                .findFirst()
                .orElseGet(() -> results.stream()
                        .max(Comparator.comparingInt(this::intensity))
                        .orElseThrow());
    }

    private Trail copy(Trail shared) {
        Trail own = new Trail(book);
        own.join(shared);
        return own;
    }

    private int intensity(PackResult result) {
        return result.ruling()
                .action()
                .map(action -> ActionIntensity.of(action, book).highest())
                .orElse(0);
    }
}
