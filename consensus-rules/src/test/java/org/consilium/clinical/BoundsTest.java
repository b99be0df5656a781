package org.consilium.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BoundsTest {
    @Test
    void both_ends_belong_and_nothing_beyond_them() {
        assertThat(Bounds.within("x", new BigDecimal("1"), "1", "2")).isEqualByComparingTo("1");
        assertThat(Bounds.within("x", new BigDecimal("2.0"), "1", "2")).isEqualByComparingTo("2");
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("0.9"), "1", "2"))
                .hasMessage("x is 0.9, must be 1 to 2");
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("2.1"), "1", "2"))
                .isInstanceOfSatisfying(InvalidFact.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("x");
                    assertThat(refusal.value()).isEqualTo("2.1");
                    assertThat(refusal.bound()).isEqualTo("1 to 2");
                });
        assertThat(Bounds.whole("n", 3, 3, 5)).isEqualTo(3);
        assertThat(Bounds.whole("n", 5, 3, 5)).isEqualTo(5);
        assertThatThrownBy(() -> Bounds.whole("n", 2, 3, 5)).hasMessage("n is 2, must be 3 to 5");
        assertThatThrownBy(() -> Bounds.whole("n", 6, 3, 5)).hasMessage("n is 6, must be 3 to 5");
    }

    @Test
    void a_number_of_four_hundred_digits_is_read_and_one_more_is_not() {
        String most = "1".repeat(400);

        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal(most), "0", "1"))
                .hasMessageContaining("1111");
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal(most + "1"), "0", "1"))
                .hasMessageContaining("more than 400 digits");
        assertThat(Bounds.within("x", new BigDecimal("0." + "0".repeat(399) + "1"), "0", "1")
                        .scale())
                .isEqualTo(400);
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("1e-401"), "0", "1"))
                .hasMessageContaining("more than 400 digits");
        assertThat(Bounds.decimal("x", most).precision()).isEqualTo(400);
        assertThatThrownBy(() -> Bounds.decimal("x", most + "1")).isInstanceOf(InvalidFact.class);
    }

    @Test
    void long_values_are_shown_short() {
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("1e30"), "0", "1"))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("1" + "0".repeat(30)));
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("1e31"), "0", "1"))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("1E+31"));
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("2".repeat(41)), "0", "1"))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("2".repeat(40) + "…"));
        assertThatThrownBy(() -> Bounds.within("x", new BigDecimal("2".repeat(40)), "0", "1"))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("2".repeat(40)));
    }

    @Test
    void years_are_whole() {
        assertThat(Bounds.whole("age", new BigDecimal("60.0"), 0, 120)).isEqualTo(60);
        assertThat(Bounds.whole("age", new BigDecimal("6e1"), 0, 120)).isEqualTo(60);
        assertThatThrownBy(() -> Bounds.whole("age", new BigDecimal("60.5"), 0, 120))
                .hasMessage("age is 60.5, must be a whole number from 0 to 120");
    }
}
