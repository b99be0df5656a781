package org.consilium.tables.adapter.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Coded;
import org.consilium.clinical.Context;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Multiplicity;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.jspecify.annotations.Nullable;

/**
 * A case as the calculator takes it.
 *
 * <p>Numbers are taken as they are written, as JSON numbers or as texts, so that 14.95 stays 14.95.
 */
record RulesBody(
        @NotNull String context,
        @NotNull String region,
        @Nullable String age,
        @Nullable String risk,
        @Nullable String multiplicity,
        @Nullable @Size(max = 20) List<@NotNull String> flags,
        @NotNull @Size(max = 100) List<@NotNull NoduleBody> nodules) {
    /** Fields of the vocabulary that this body calls otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "prior.monthsAgo", "monthsSincePrior",
            "prior.meanMm", "priorMeanMm",
            "prior.solidMm", "priorSolidMm",
            "category", "priorCategory");

    /** @throws InvalidFact naming field, value and bound */
    GuidelineCase question() {
        return new GuidelineCase(
                Coded.parse(Context.class, "context", context),
                Coded.parse(Region.class, "region", region),
                given(age).map(text -> Bounds.whole("age", Bounds.decimal("age", text), 0, 120)),
                given(risk).map(word -> Coded.parse(RiskClass.class, "risk", word)),
                given(multiplicity).map(word -> Coded.parse(Multiplicity.class, "multiplicity", word)),
                words(ExamFlag.class, "flags", flags),
                facts());
    }

    private List<NoduleFacts> facts() {
        List<NoduleFacts> facts = new ArrayList<>();
        for (int i = 0; i < nodules.size(); i++) {
            try {
                facts.add(nodules.get(i).facts(i + 1));
            } catch (InvalidFact broken) {
                String field = NAMES.getOrDefault(broken.field(), broken.field());
                throw new InvalidFact("nodules[" + i + "]." + field, broken.value(), broken.bound());
            }
        }
        return facts;
    }

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(present -> !present.isBlank());
    }

    static Optional<BigDecimal> number(String field, @Nullable String text) {
        return given(text).map(present -> Bounds.decimal(field, present));
    }

    static <E extends Enum<E> & Coded> Set<E> words(Class<E> type, String field, @Nullable List<String> words) {
        Set<E> found = EnumSet.noneOf(type);
        Optional.ofNullable(words).orElse(List.of()).forEach(word -> found.add(Coded.parse(type, field, word)));
        return found;
    }

    @Override
    public String toString() {
        return "RulesBody[]";
    }
}
