package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.risk.RiskFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of every kind of facts: both ends of its range are possible, a step beyond is refused by name. */
class OutOfBoundsTest {
    private static final Map<String, Record> BARE = Map.of(
            "NoduleFacts",
                    NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.BASELINE)
                            .build(),
            "Prior", Prior.NONE,
            "RiskFacts", RiskFacts.NONE,
            "TriggerFacts", TriggerFacts.NONE);

    @ParameterizedTest
    @CsvSource({
        "NoduleFacts, solidMm, 0, 300, 0.1",
        "NoduleFacts, volumeMm3, 0, 20000000, 1",
        "NoduleFacts, solidVolumeMm3, 0, 20000000, 1",
        "NoduleFacts, vdtDays, -1000000, 1000000, 1",
        "NoduleFacts, volumeChangePercent, -100, 1000000, 0.1",
        "NoduleFacts, brockPercent, 0, 100, 0.01",
        "NoduleFacts, herderPercent, 0, 100, 0.01",
        "NoduleFacts, pretestPercent, 0, 100, 0.01",
        "Prior, meanMm, 0, 300, 0.1",
        "Prior, solidMm, 0, 300, 0.1",
        "Prior, monthsAgo, 0, 600, 0.1",
        "RiskFacts, age, 18, 120, 1",
        "RiskFacts, yearsSinceQuit, 0, 110, 0.1",
        "RiskFacts, yearsSinceCancer, 0, 120, 0.1",
        "RiskFacts, longMm, 0.1, 300, 0.05",
        "RiskFacts, noduleCount, 1, 1000, 1",
        "TriggerFacts, sizeMm, 0, 300, 0.1",
        "TriggerFacts, volumeMm3, 0, 20000000, 1",
        "TriggerFacts, brockPercent, 0, 100, 0.01",
        "TriggerFacts, herderPercent, 0, 100, 0.01",
        "TriggerFacts, suspiciousNodules, 0, 1000, 1",
        "TriggerFacts, age, 0, 120, 1",
        "TriggerFacts, acquisitionWarnings, 0, 100, 1"
    })
    void a_number_beyond_its_range_is_refused_by_name(
            String facts, String name, BigDecimal low, BigDecimal high, BigDecimal step) {
        Record bare = BARE.get(facts);

        assertThatCode(() -> with(bare, name, low)).doesNotThrowAnyException();
        assertThatCode(() -> with(bare, name, high)).doesNotThrowAnyException();
        for (BigDecimal beyond : new BigDecimal[] {low.subtract(step), high.add(step)}) {
            assertThatThrownBy(() -> with(bare, name, beyond)).isInstanceOfSatisfying(InvalidFact.class, refusal -> {
                assertThat(refusal.field()).endsWith(name);
                assertThat(new BigDecimal(refusal.value())).isEqualByComparingTo(beyond);
                assertThat(refusal.bound()).contains(" to ");
            });
        }
    }

    /** The record with another value of one component. */
    private static Record with(Record facts, String name, BigDecimal value) throws Throwable {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(name)
                    ? fitting(components[i], value)
                    : components[i].getAccessor().invoke(facts);
        }
        try {
            return facts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private static Object fitting(RecordComponent component, BigDecimal value) {
        if (component.getType() == int.class) {
            return value.intValueExact();
        }
        boolean whole = component.getGenericType().getTypeName().contains("Integer");
        return Optional.of(whole ? (Object) value.intValueExact() : value);
    }
}
