package org.consilium.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.GuidelineCase;
import org.consilium.rules.PackResult.State;

/** Runs every guideline, lets the selection table choose the governing one and lists disagreements. */
final class Guidelines {
    private static final List<GuidelinePack> PACKS = List.of(
            new LungRads2022(),
            new Fleischner2017(),
            new Bts2015(),
            new Chinese2018(),
            new Accp2013(),
            new Nccn(),
            new Nelson(),
            new Eups2017());

    private final Rulebook book;

    Guidelines(Rulebook book) {
        this.book = book;
    }

    static List<GuidelinePack> packs() {
        return PACKS;
    }

    static GuidelinePack pack(String id) {
        return PACKS.stream().filter(pack -> pack.id().equals(id)).findFirst().orElseThrow(() -> new UnknownPack(id));
    }

    PackResult evaluate(String packId, GuidelineCase question) {
        return pack(packId).evaluate(question, book);
    }

    GuidelineOutcome all(GuidelineCase question) {
        Ruling selection = book.one(selection(question));
        List<PackResult> results =
                PACKS.stream().map(pack -> pack.evaluate(question, book)).toList();
        Optional<PackResult> governing = results.stream()
                .filter(result -> result.pack().equals(selection.outcome()))
                .findFirst();
        List<Disagreement> disagreements =
                governing.map(result -> disagreements(result, results)).orElse(List.of());
        return new GuidelineOutcome(selection, governing, results, disagreements);
    }

    private static Question selection(GuidelineCase question) {
        return Question.to("workflow.guideline-selection")
                .with("context", question.context())
                .whole("age", question.age())
                .with("knownCancer", question.has(ExamFlag.KNOWN_CANCER))
                .with("immunosuppressed", question.has(ExamFlag.IMMUNOSUPPRESSED))
                .with("partialCt", question.has(ExamFlag.PARTIAL_CT))
                .with("region", question.region().name());
    }

    private List<Disagreement> disagreements(PackResult governing, List<PackResult> results) {
        List<Disagreement> found = new ArrayList<>();
        for (PackResult other : results) {
            if (!other.pack().equals(governing.pack())
                    && other.state() == State.RULED
                    && governing.state() == State.RULED) {
                compare(governing, other).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Disagreement> compare(PackResult one, PackResult two) {
        ActionIntensity a = intensity(one);
        ActionIntensity b = intensity(two);
        boolean invasive = a.invasive() != b.invasive();
        int months = monthsApart(a, b);
        Ruling ruling = book.one(Question.to("workflow.guideline-disagreement")
                .with("invasiveDiffers", invasive)
                .with("monthsApart", months));
        return ruling.outcome().equals("AGREE")
                ? Optional.empty()
                : Optional.of(
                        new Disagreement(one.pack(), a.action(), two.pack(), b.action(), invasive, months, ruling));
    }

    private ActionIntensity intensity(PackResult result) {
        return ActionIntensity.of(result.ruling().action().orElse("READER_DECIDES"), book);
    }

    /** Distance of the printed windows of the first CT; windows that touch are 0 apart. */
    private static int monthsApart(ActionIntensity a, ActionIntensity b) {
        if (a.earliestMonths().isEmpty() || b.earliestMonths().isEmpty()) {
            return 0;
        }
        BigDecimal gap = gap(a, b).max(gap(b, a)).max(BigDecimal.ZERO);
        return gap.intValueExact();
    }

    private static BigDecimal gap(ActionIntensity first, ActionIntensity second) {
        return second.earliestMonths()
                .orElseThrow()
                .subtract(first.latestMonths().orElseThrow());
    }
}
