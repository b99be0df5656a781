package org.consilium.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.quality.Fact;
import org.consilium.quality.domain.Indicator.Flag;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-INDICATORS")
class IndicatorBookTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));
    private final List<Fact> facts = new ArrayList<>();

    @Test
    void fourCasesAreTooFewToShowAnything() {
        for (int i = 0; i < 4; i++) {
            aCase(i, "none", "CONCORDANT", false);
        }
        assertThat(indicators().values())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.flag()).isEqualTo(Flag.TOO_FEW))
                .allSatisfy(one -> assertThat(one.value()).isEmpty());
        assertThat(indicators().get("discordance-rate").n()).isEqualTo(4);
    }

    @Test
    void tenCasesGiveSharesAndTimesWithIntervals() {
        for (int i = 0; i < 10; i++) {
            aCase(i, i < 3 ? "major" : "none", i < 8 ? "CONCORDANT" : "NON_CONCORDANT", i < 6);
        }
        Map<String, Indicator> found = indicators();
        assertThat(found.get("discordance-rate").value()).hasValue(0.3);
        assertThat(found.get("panel-share").value()).hasValue(0.6);
        assertThat(found.get("guideline-concordance").value()).hasValue(0.8);
        assertThat(found.get("override-rate").value().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(found.get("consensus-reached").n()).isEqualTo(6);
        assertThat(found.get("consensus-reached").value().orElseThrow()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(found.get("quorum-rate").flag()).isEqualTo(Flag.ALARM);
        assertThat(found.get("dissent-rate").value()).hasValue(0.5);
        assertThat(found.get("model-turnaround").value()).hasValue(39);
        assertThat(found.get("model-turnaround").flag()).isEqualTo(Flag.OK);
        assertThat(found.get("time-to-blind-read").value()).hasValue(30);
        assertThat(found.get("time-to-blind-read").flag()).isEqualTo(Flag.ALARM);
        assertThat(found.get("discordance-rate").low().orElseThrow()).isLessThan(0.3);
        assertThat(found.get("discordance-rate").high().orElseThrow()).isGreaterThan(0.3);
    }

    @Test
    void agreementNeedsThirtyCases() {
        for (int i = 0; i < 29; i++) {
            presence(i, i % 2 == 0 ? "YY" : "NN");
        }
        assertThat(indicators().get("kappa-nodule-presence").flag()).isEqualTo(Flag.TOO_FEW);
        presence(29, "YN");
        Indicator kappa = indicators().get("kappa-nodule-presence");
        assertThat(kappa.n()).isEqualTo(30);
        assertThat(kappa.value().orElseThrow()).isBetween(0.9, 0.95);
        assertThat(kappa.low().orElseThrow()).isLessThan(kappa.value().orElseThrow());
    }

    @Test
    void adviceThatNoGuidelineCoversIsNeitherFollowedNorLeft() {
        for (int i = 0; i < 10; i++) {
            aCase(i, "none", i < 5 ? "NOT_COVERED" : "CONCORDANT", false);
        }
        assertThat(indicators().get("guideline-concordance").n()).isEqualTo(5);
        assertThat(indicators().get("override-rate").value()).hasValue(0);
    }

    @Test
    void theOrderInWhichCasesAreReadChangesNothing() {
        for (int i = 0; i < 10; i++) {
            aCase(i, i < 3 ? "minor" : "none", "CONCORDANT", true);
        }
        Map<String, Indicator> before = indicators();
        List<List<Fact>> byCase = new ArrayList<>(
                facts.stream().collect(Collectors.groupingBy(Fact::caseId)).values());
        Collections.shuffle(byCase, new Random(7));
        facts.clear();
        byCase.forEach(facts::addAll);
        assertThat(indicators()).isEqualTo(before);
    }

    private Map<String, Indicator> indicators() {
        return new IndicatorBook(
                        facts,
                        name -> Double.parseDouble(RULES.indicatorTarget(name).outcome()))
                .indicators().stream()
                        .collect(Collectors.toMap(one -> one.name().id(), Function.identity()));
    }

    private void presence(int number, String code) {
        facts.add(Fact.of(new UUID(4, number), NOON, Fact.PRESENCE).with(code));
    }

    private void aCase(int number, String level, String concordance, boolean panel) {
        UUID id = new UUID(4, number);
        facts.add(Fact.of(id, NOON, Fact.ARRIVAL).with(1500));
        facts.add(Fact.of(id, NOON, "CASE_OPENED"));
        facts.add(Fact.of(id, NOON.plusSeconds(30 + number), "MODEL_READ"));
        facts.add(Fact.of(id, NOON.plusSeconds(30 * 3600), "READ_LOCKED"));
        facts.add(Fact.of(id, NOON.plusSeconds(31 * 3600), "READS_COMPARED").with(level));
        facts.add(Fact.of(id, NOON.plusSeconds(32 * 3600), "ADVICE_GIVEN").with(concordance));
        if (panel) {
            facts.add(Fact.of(id, NOON.plusSeconds(40 * 3600), "PANEL_CONVENED"));
            facts.add(Fact.of(id, NOON.plusSeconds(50 * 3600), "PANEL_CONCLUDED")
                    .with(number == 0 ? "PROVISIONAL" : "REACHED"));
            facts.add(
                    Fact.of(id, NOON.plusSeconds(51 * 3600), "DECISION_SIGNED").with(number % 2));
        }
    }
}
