package org.consilium.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void aShareHasWilsonsInterval() {
        Share share = new Share(8, 10);
        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.490162471536, within(1e-10));
        assertThat(share.high()).isCloseTo(0.943317848546, within(1e-10));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(10, 10).high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aShareOfNothingDoesNotExist() {
        assertThatThrownBy(() -> new Share(0, 0)).hasMessageContaining("not 0 of 0");
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("not 3 of 2");
    }

    /** The standard errors were computed from the multinomial covariance by numerical derivatives. */
    @Test
    void kappaHasTheLargeSampleInterval() {
        Kappa kappa = new Kappa(20, 5, 10, 15);
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-12));
        assertThat(kappa.low()).isCloseTo(0.151092290, within(1e-6));
        assertThat(kappa.high()).isCloseTo(0.648907710, within(1e-6));
        Kappa skewed = new Kappa(40, 3, 7, 10);
        assertThat(skewed.value()).isCloseTo(0.558173785, within(1e-9));
        assertThat(skewed.low()).isCloseTo(0.318341004, within(1e-6));
        assertThat(skewed.high()).isCloseTo(0.798006566, within(1e-6));
    }

    @Test
    void perfectAgreementIsOneAndWithoutVariationThereIsNoKappa() {
        assertThat(new Kappa(20, 0, 0, 20).value()).isEqualTo(1);
        assertThat(new Kappa(20, 0, 0, 20).low()).isEqualTo(1);
        assertThat(new Kappa(0, 20, 20, 0).value()).isEqualTo(-1);
        assertThat(new Kappa(20, 0, 0, 0).isDefined()).isFalse();
    }

    @Test
    void aPercentileIsTheSmallestDurationThatSoManyDoNotExceed() {
        List<Double> hundred = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            hundred.add((double) i);
        }
        Collections.shuffle(hundred, new Random(4));
        Delays delays = new Delays(hundred);
        assertThat(delays.percentile(95)).isEqualTo(95);
        assertThat(delays.percentile(50)).isEqualTo(50);
        assertThat(delays.percentile(100)).isEqualTo(100);
        assertThat(delays.low(50)).isEqualTo(40);
        assertThat(delays.high(50)).isEqualTo(61);
        assertThat(new Delays(List.of(7.0)).percentile(1)).isEqualTo(7);
        assertThatThrownBy(() -> new Delays(List.of()).percentile(50)).hasMessageContaining("at least one duration");
    }
}
