package org.consilium.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Region;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.consilium.rules.SampleCases;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
    private static final ConsensusRules PLAIN = ConsensusRules.over(PlainTables.of(ShippedTables.files()));
    /** How far brute force walks from the value, in steps of the number. */
    private static final int REACH = Integer.getInteger("consilium.counterfactual.reach", 30);

    @Test
    void a_solid_nodule_just_below_eight_is_one_tenth_away_from_another_category() {
        GuidelineCase question = solid("7.9");

        Counterfactual.Answer answer = new Counterfactual(ConsensusRules.shipped()).explore("lung-rads-2022", question);

        assertThat(answer.radiusMm()).contains(new BigDecimal("0.1"));
        assertThat(answer.withinMeasurementError()).isTrue();
        assertThat(answer.numbers()).anySatisfy(witness -> {
            assertThat(witness.fact()).isEqualTo("size");
            assertThat(witness.to()).isEqualTo("8.0");
            assertThat(witness.category()).isEqualTo("4A");
        });
        assertThat(answer.words()).anySatisfy(witness -> {
            assertThat(witness.fact()).isEqualTo("suspicious");
            assertThat(witness.category()).isEqualTo("4X");
        });
    }

    @Test
    void a_large_nodule_is_far_from_any_other_category() {
        Counterfactual.Answer answer = new Counterfactual(PLAIN).explore("lung-rads-2022", solid("22.0"));

        assertThat(answer.radiusMm()).contains(new BigDecimal("7.1"));
        assertThat(answer.withinMeasurementError()).isFalse();
    }

    @Test
    void nothing_changes_the_answer_of_a_calcified_nodule_by_size() {
        GuidelineCase question = GuidelineCase.of(Context.SCREENING, Region.OTHER)
                .withNodules(List.of(NoduleFacts.of(FindingKind.BENIGN_CALCIFIED, NoduleStatus.BASELINE)
                        .diameter(DiameterMm.of("12.0"))
                        .build()));

        assertThat(new Counterfactual(PLAIN).explore("lung-rads-2022", question).radiusMm())
                .isEmpty();
    }

    @Test
    void walking_step_by_step_finds_no_smaller_change_on_generated_cases() {
        long seed = Long.getLong("consilium.seed", 20261122L);
        int cases = Integer.getInteger("consilium.counterfactual.cases", 100);
        System.out.println("counterfactual property: seed " + seed + ", " + cases + " cases");
        Random random = new Random(seed);
        List<ConsensusRules.Edition> packs = PLAIN.editions();
        Counterfactual counterfactual = new Counterfactual(PLAIN);
        for (int i = 0; i < cases; i++) {
            GuidelineCase question = SampleCases.next(random);
            String pack = packs.get(random.nextInt(packs.size())).pack();
            Counterfactual.Answer answer = counterfactual.explore(pack, question);
            for (Lever lever : Levers.of(question)) {
                compare(pack, answer, lever, i);
            }
        }
    }

    private static void compare(String pack, Counterfactual.Answer answer, Lever lever, int number) {
        Optional<BigDecimal> walked = walk(pack, answer.original(), lever);
        Optional<BigDecimal> searched = answer.numbers().stream()
                .filter(witness -> witness.fact().equals(lever.name()))
                .flatMap(witness -> witness.change().stream())
                .map(BigDecimal::abs)
                .filter(change -> change.compareTo(lever.step().multiply(BigDecimal.valueOf(REACH))) <= 0)
                .findFirst();

        assertThat(searched.map(BigDecimal::stripTrailingZeros))
                .as("case %d, %s, %s from %s", number, pack, lever.name(), lever.value())
                .isEqualTo(walked.map(BigDecimal::stripTrailingZeros));
    }

    private static Optional<BigDecimal> walk(String pack, PackResult original, Lever lever) {
        for (int steps = 1; steps <= REACH; steps++) {
            BigDecimal change = lever.step().multiply(BigDecimal.valueOf(steps));
            if (differs(pack, original, lever, change) || differs(pack, original, lever, change.negate())) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    private static boolean differs(String pack, PackResult original, Lever lever, BigDecimal change) {
        try {
            return lever.at(lever.value().add(change))
                    .map(question -> PLAIN.evaluate(pack, question))
                    .map(result ->
                            !result.ruling().outcome().equals(original.ruling().outcome())
                                    || !result.ruling()
                                            .action()
                                            .equals(original.ruling().action())
                                    || result.state() != original.state())
                    .orElse(false);
        } catch (InvalidFact impossible) {
            return false;
        }
    }

    private static GuidelineCase solid(String mean) {
        return GuidelineCase.of(Context.SCREENING, Region.OTHER)
                .withNodules(List.of(NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                        .diameter(DiameterMm.of(mean))
                        .build()));
    }
}
