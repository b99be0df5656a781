package org.consilium.tables.adapter.http;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Answer;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Coded;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.PetUptake;
import org.consilium.clinical.Sex;
import org.consilium.clinical.SmokingStatus;
import org.consilium.risk.Herder;
import org.consilium.risk.RiskFacts;
import org.consilium.risk.RiskResult;
import org.jspecify.annotations.Nullable;

/** What the risk models ask, as the calculator takes it; what is left out is unknown. */
record RiskBody(
        @Nullable String age,
        @Nullable String sex,
        @Nullable String smoking,
        @Nullable String yearsSinceQuit,
        @Nullable String familyLungCancer,
        @Nullable String familyAnyCancer,
        @Nullable String emphysema,
        @Nullable String extrathoracicCancer,
        @Nullable String previousLungCancer,
        @Nullable String yearsSinceCancer,
        @Nullable String longMm,
        @Nullable String type,
        @Nullable String lobe,
        @Nullable String noduleCount,
        @Nullable String spiculation,
        @Nullable String calcification,
        @Nullable String clearBorder,
        @Nullable String petUptake) {
    /** @throws org.consilium.clinical.InvalidFact naming field, value and bound */
    RiskFacts facts() {
        return new RiskFacts(
                whole("age", age, 18, 120),
                word(Sex.class, "sex", sex).orElse(Sex.UNKNOWN),
                word(SmokingStatus.class, "smoking", smoking).orElse(SmokingStatus.UNKNOWN),
                number("yearsSinceQuit", yearsSinceQuit),
                answer("familyLungCancer", familyLungCancer),
                answer("familyAnyCancer", familyAnyCancer),
                answer("emphysema", emphysema),
                answer("extrathoracicCancer", extrathoracicCancer),
                answer("previousLungCancer", previousLungCancer),
                number("yearsSinceCancer", yearsSinceCancer),
                number("longMm", longMm),
                word(NoduleType.class, "type", type),
                word(Lobe.class, "lobe", lobe),
                whole("noduleCount", noduleCount, 1, 1000),
                answer("spiculation", spiculation),
                answer("calcification", calcification),
                answer("clearBorder", clearBorder));
    }

    /** The model that continues after PET; nothing where no uptake was given. */
    Optional<RiskResult> afterPet() {
        return word(PetUptake.class, "petUptake", petUptake).map(uptake -> Herder.assess(facts(), uptake));
    }

    private static Optional<BigDecimal> number(String field, @Nullable String text) {
        return RulesBody.number(field, text);
    }

    private static Optional<Integer> whole(String field, @Nullable String text, int low, int high) {
        return number(field, text).map(value -> Bounds.whole(field, value, low, high));
    }

    private static Answer answer(String field, @Nullable String text) {
        return word(Answer.class, field, text).orElse(Answer.UNKNOWN);
    }

    private static <E extends Enum<E> & Coded> Optional<E> word(Class<E> type, String field, @Nullable String text) {
        return RulesBody.given(text).map(present -> Coded.parse(type, field, present));
    }

    @Override
    public String toString() {
        return "RiskBody[]";
    }
}
