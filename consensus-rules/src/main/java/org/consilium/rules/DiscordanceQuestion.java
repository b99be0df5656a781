package org.consilium.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import org.consilium.clinical.NoduleType;

/** Turns two readings into the question of the discordance table. */
final class DiscordanceQuestion {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rulebook book;

    DiscordanceQuestion(Rulebook book) {
        this.book = book;
    }

    Question ask(ReadPair pair) {
        Question question = Question.to("workflow.discordance")
                .with("oneSideOnly", pair.oneSided())
                .with("sizeMm", tenth(pair.any().meanMm()))
                .with("region", pair.region().name());
        NoduleReading one = pair.any();
        NoduleReading other = pair.oneSided() ? one : pair.other().orElseThrow();
        return sizes(management(question, one, other), one, other);
    }

    private Question management(Question question, NoduleReading one, NoduleReading other) {
        Optional<ActionIntensity> a = one.action().map(action -> ActionIntensity.of(action, book));
        Optional<ActionIntensity> b = other.action().map(action -> ActionIntensity.of(action, book));
        return question.with("categoryDiffers", differs(one.category(), other.category()))
                .number("intervalGapMonths", both(a, b, DiscordanceQuestion::gap))
                .with("invasiveDiffers", differs(a.map(ActionIntensity::invasive), b.map(ActionIntensity::invasive)))
                .with("solidityDiffers", solidityDiffers(one, other))
                .with("lineCrossed", differs(bin(one), bin(other)))
                .number(
                        "probabilityGap",
                        both(
                                one.probability(),
                                other.probability(),
                                (p, q) -> p.subtract(q).abs()));
    }

    private static Question sizes(Question question, NoduleReading one, NoduleReading other) {
        return question.with(
                        "deltaMm", tenth(one.meanMm().subtract(other.meanMm()).abs()))
                .number("deltaPercent", percent(one.meanMm(), other.meanMm()))
                .number(
                        "volumePercent",
                        one.volumeMm3().flatMap(v -> other.volumeMm3().flatMap(w -> percent(v, w))));
    }

    /** Difference in percent of the smaller value; empty when that is zero. */
    private static Optional<BigDecimal> percent(BigDecimal one, BigDecimal other) {
        BigDecimal smaller = one.min(other);
        if (smaller.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal difference = one.subtract(other).abs().multiply(HUNDRED);
        return Optional.of(difference.divide(smaller, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP));
    }

    private static BigDecimal gap(ActionIntensity a, ActionIntensity b) {
        if (a.earliestMonths().isEmpty() || b.earliestMonths().isEmpty()) {
            return BigDecimal.ZERO;
        }
        return a.earliestMonths().get().subtract(b.earliestMonths().get()).abs();
    }

    private boolean solidityDiffers(NoduleReading one, NoduleReading other) {
        boolean solid = one.type() == NoduleType.SOLID;
        if (solid != (other.type() == NoduleType.SOLID)) {
            return true;
        }
        return !solid && differs(solidBin(one), solidBin(other));
    }

    private Optional<String> solidBin(NoduleReading reading) {
        return reading.solidMm()
                .map(solid -> book.one(Question.to("workflow.solid-part-bin").with("solidMm", tenth(solid)))
                        .outcome());
    }

    private Optional<String> bin(NoduleReading reading) {
        return reading.probability()
                .map(p -> book.one(Question.to("workflow.probability-bin").with("percent", p.multiply(HUNDRED)))
                        .outcome());
    }

    /** Two known values that are not equal; an unknown value does not differ. */
    private static <T> boolean differs(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static <T> Optional<BigDecimal> both(
            Optional<T> one, Optional<T> other, BiFunction<T, T, BigDecimal> difference) {
        return one.flatMap(a -> other.map(b -> difference.apply(a, b)));
    }

    private static BigDecimal tenth(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
