package org.consilium.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final int PIXELS = 44 * 44 * 3;
    private static final int BATCH = 6;

    @Test
    void a_network_without_normalisation_answers_like_the_one_it_was_made_of() {
        SplittableRandom random = new SplittableRandom(4);
        float[] pixels = drawn(random, BATCH * PIXELS);
        Network trained = Networks.slicesInTraining(7);
        float[] before = trained.predict(pixels, BATCH);
        for (int i = 0; i < 5; i++) {
            trained.fit(drawn(random, BATCH * PIXELS), drawn(random, BATCH * 9), drawn(random, BATCH * 9), BATCH);
        }
        float[] answers = trained.predict(pixels, BATCH);
        Network plain = Networks.slices(trained);
        float[] folded = plain.predict(pixels, BATCH);
        trained.close();
        plain.close();
        double moved = 0;
        for (int i = 0; i < answers.length; i++) {
            assertThat(folded[i]).isCloseTo(answers[i], within(1e-4f));
            moved = Math.max(moved, Math.abs(answers[i] - before[i]));
        }
        assertThat(moved)
                .as("training changed the answers, so that there is something to take over")
                .isGreaterThan(0.01);
    }

    private static float[] drawn(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }
}
