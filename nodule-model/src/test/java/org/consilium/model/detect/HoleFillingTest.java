package org.consilium.model.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HoleFillingTest {
    private static final int SIDE = 24;

    @Test
    void a_ring_becomes_a_disc_as_dense_as_the_lowest_point_of_its_wall() {
        float[] layer = layer(-900);
        ring(layer, 12, 12, 4, 50);
        layer[index(12, 8)] = -100;
        HoleFilling.fill(layer, SIDE, SIDE, 1, 4);
        assertThat(layer[index(12, 12)]).isEqualTo(-100);
        assertThat(layer[index(2, 2)]).isEqualTo(-900);
    }

    @Test
    void an_open_ring_and_a_large_hollow_stay_as_they_are() {
        float[] open = layer(-900);
        ring(open, 12, 12, 4, 50);
        open[index(12, 8)] = -900;
        HoleFilling.fill(open, SIDE, SIDE, 1, 4);
        assertThat(open[index(12, 12)]).isEqualTo(-900);
        float[] large = layer(-900);
        ring(large, 12, 12, 10, 50);
        HoleFilling.fill(large, SIDE, SIDE, 1, 4);
        assertThat(large[index(12, 12)]).isEqualTo(-900);
    }

    @Test
    void nothing_ever_becomes_darker_and_filling_twice_changes_nothing() {
        long seed = 3;
        SplittableRandom random = new SplittableRandom(seed);
        float[] before = layer(0);
        for (int i = 0; i < before.length; i++) {
            before[i] = random.nextInt(-1000, 100);
        }
        float[] once = before.clone();
        HoleFilling.fill(once, SIDE, SIDE, 1, 4);
        for (int i = 0; i < before.length; i++) {
            assertThat(once[i]).as("seed %d, point %d", seed, i).isGreaterThanOrEqualTo(before[i]);
        }
        float[] twice = once.clone();
        HoleFilling.fill(twice, SIDE, SIDE, 1, 4);
        assertThat(twice).containsExactly(once);
    }

    private static float[] layer(float value) {
        float[] layer = new float[SIDE * SIDE];
        java.util.Arrays.fill(layer, value);
        return layer;
    }

    /** The outline of a square. */
    private static void ring(float[] layer, int x, int y, int reach, float value) {
        for (int i = -reach; i <= reach; i++) {
            layer[index(x + i, y - reach)] = value;
            layer[index(x + i, y + reach)] = value;
            layer[index(x - reach, y + i)] = value;
            layer[index(x + reach, y + i)] = value;
        }
    }

    private static int index(int x, int y) {
        return y * SIDE + x;
    }
}
