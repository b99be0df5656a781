package org.consilium.rules.dmn;

import java.math.BigDecimal;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.consilium.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** Translation between facts and the engine's values; numbers stay exact in both directions. */
final class Facts {
    private Facts() {}

    static @Nullable Object toEngine(Fact fact) {
        if (fact instanceof Fact.Numeric number) {
            return number.value();
        }
        if (fact instanceof Fact.Truth truth) {
            return truth.value();
        }
        return fact instanceof Fact.Text text ? text.text() : null;
    }

    static Fact fromEngine(@Nullable TypedValue typed) {
        Object value = typed == null ? null : typed.getValue();
        if (value == null) {
            return Fact.ABSENT;
        }
        if (value instanceof BigDecimal number) {
            return Fact.of(number);
        }
        if (value instanceof Boolean truth) {
            return Fact.of(truth);
        }
        if (value instanceof Number number) {
            return Fact.of(new BigDecimal(number.toString()));
        }
        return Fact.of(value.toString());
    }
}
