package org.consilium.rules;

import java.util.List;
import java.util.Optional;

/**
 * All guidelines on one case: one governs, the others stand beside it.
 *
 * @param selection the row that chose the governing guideline, or said that there is none
 * @param governingPack empty when the case is decided individually
 */
public record GuidelineOutcome(
        Ruling selection,
        Optional<PackResult> governingPack,
        List<PackResult> packs,
        List<Disagreement> disagreements) {
    public GuidelineOutcome {
        packs = List.copyOf(packs);
        disagreements = List.copyOf(disagreements);
    }

    /** What governs: the chosen guideline's ruling, otherwise the selection itself. */
    public Ruling governing() {
        return governingPack.map(PackResult::ruling).orElse(selection);
    }

    /** Headlines of every guideline that applies or lacks data for it. */
    public List<Ruling> results() {
        return packs.stream()
                .filter(pack -> pack.state() != PackResult.State.NOT_APPLICABLE)
                .map(PackResult::ruling)
                .toList();
    }

    /** Whether the governing guideline and another one disagree on invasive against watching. */
    public boolean disagreeOnInvasive() {
        return disagreements.stream().anyMatch(Disagreement::invasive);
    }
}
