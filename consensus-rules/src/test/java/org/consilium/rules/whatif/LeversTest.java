package org.consilium.rules.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.junit.jupiter.api.Test;

class LeversTest {
    private static final GuidelineCase FULL = GuidelineCase.of(Context.SCREENING, Region.OTHER)
            .withAge(61)
            .withNodules(List.of(
                    NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                            .id("bare")
                            .build(),
                    NoduleFacts.of(FindingKind.PART_SOLID, NoduleStatus.STABLE)
                            .id("full")
                            .diameter(DiameterMm.of("10", "8"))
                            .solid(new BigDecimal("4"))
                            .volume(new BigDecimal("300"))
                            .solidVolume(new BigDecimal("30"))
                            .brockPercent(new BigDecimal("9.9"))
                            .herderPercent(new BigDecimal("40"))
                            .pretestPercent(new BigDecimal("5"))
                            .volumeChangePercent(new BigDecimal("-12.5"))
                            .vdtDays(new BigDecimal("400"))
                            .prior(new Prior(
                                    Optional.of(new BigDecimal("9")),
                                    Optional.of(new BigDecimal("3")),
                                    Optional.of(LungRadsCategory.THREE),
                                    Optional.of(new BigDecimal("6"))))
                            .build()));

    @Test
    void every_number_that_is_known_can_be_moved_and_no_other() {
        assertThat(Levers.of(FULL))
                .extracting(lever -> lever.name() + " " + lever.noduleId() + " "
                        + lever.value().toPlainString() + " " + lever.unit() + " by " + lever.step())
                .containsExactly(
                        "age  61 years by 1",
                        "size full 9 mm by 0.1",
                        "solidPart full 4 mm by 0.1",
                        "volume full 300 mm3 by 1",
                        "brock full 9.9 percent by 0.1",
                        "herder full 40 percent by 0.1",
                        "pretest full 5 percent by 0.1",
                        "volumeChange full -12.5 percent by 0.1",
                        "vdt full 400 days by 1",
                        "monthsSincePrior full 6 months by 0.1");
    }

    @Test
    void a_moved_number_stands_in_the_case_and_the_rest_stays() {
        for (Lever lever : Levers.of(FULL)) {
            BigDecimal other = lever.value().add(BigDecimal.ONE);
            GuidelineCase moved = lever.at(other).orElseThrow();

            assertThat(moved).as(lever.name()).isNotEqualTo(FULL);
            Lever again = Levers.of(moved).stream()
                    .filter(found -> found.name().equals(lever.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(again.value()).as(lever.name()).isEqualByComparingTo(other);
            assertThat(again.at(lever.value()).orElseThrow()).as(lever.name()).isEqualTo(FULL);
        }
    }

    @Test
    void both_axes_move_together() {
        GuidelineCase moved = lever("size").at(new BigDecimal("9.5")).orElseThrow();

        assertThat(moved.nodules().get(1).diameter()).contains(DiameterMm.of("10.5", "8.5"));
        assertThat(moved.nodules().get(0)).isEqualTo(FULL.nodules().get(0));
    }

    @Test
    void an_impossible_value_is_no_case() {
        assertThat(lever("age").at(new BigDecimal("121"))).isEmpty();
        assertThat(lever("age").at(new BigDecimal("120"))).isPresent();
        assertThat(lever("age").at(BigDecimal.ZERO)).isPresent();
        assertThat(lever("age").at(new BigDecimal("-1"))).isEmpty();
        assertThat(lever("solidPart").at(new BigDecimal("10.1"))).isEmpty();
        assertThat(lever("volume").at(new BigDecimal("29"))).isEmpty();
        assertThat(lever("vdt").at(new BigDecimal("-1000000"))).isPresent();
        assertThat(lever("monthsSincePrior").at(new BigDecimal("600.1"))).isEmpty();
    }

    private static Lever lever(String name) {
        return Levers.of(FULL).stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
