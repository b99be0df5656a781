package org.consilium.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.consilium.model.detect.PlaceView;
import org.junit.jupiter.api.Test;

class VesselDrawingTest {
    private static final int SIDE = PlaceView.SIDE;

    @Test
    void a_vessel_leaves_the_view_so_that_no_end_looks_like_a_nodule() {
        for (long seed = 0; seed < 40; seed++) {
            assertThat(dense(branching(seed), 0)).isPositive();
        }
    }

    @Test
    void most_vessels_pass_the_middle() {
        int pass = 0;
        for (long seed = 0; seed < 40; seed++) {
            pass += dense(branching(seed), SIDE / 2 - 2) > 0 ? 1 : 0;
        }
        assertThat(pass).isGreaterThan(35);
    }

    @Test
    void the_same_seed_draws_the_same_vessel_and_another_another() {
        assertThat(branching(7)).containsExactly(branching(7));
        assertThat(branching(8)).isNotEqualTo(branching(7));
    }

    @Test
    void a_passing_vessel_leaves_most_of_the_view_as_it_was() {
        float[] hu = lung();
        new VesselDrawing(hu, new SplittableRandom(3), new double[3], PlaceView.SPACING_MM).passing();
        int changed = 0;
        for (float each : hu) {
            changed += each == -850 ? 0 : 1;
        }
        assertThat(changed).isPositive().isLessThan(hu.length / 4);
    }

    private static float[] branching(long seed) {
        float[] hu = lung();
        new VesselDrawing(hu, new SplittableRandom(seed), new double[3], PlaceView.SPACING_MM).branching();
        return hu;
    }

    /** Dense voxels in the shell that lies so many voxels inside the view's faces. */
    private static int dense(float[] hu, int shell) {
        int dense = 0;
        for (int i = 0; i < hu.length; i++) {
            int x = fromFace(i % SIDE);
            int y = fromFace(i / SIDE % SIDE);
            int z = fromFace(i / (SIDE * SIDE));
            dense += Math.min(Math.min(x, y), z) == shell && hu[i] > -400 ? 1 : 0;
        }
        return dense;
    }

    private static int fromFace(int along) {
        return Math.min(along, SIDE - 1 - along);
    }

    private static float[] lung() {
        float[] hu = new float[PlaceView.COUNT];
        Arrays.fill(hu, -850);
        return hu;
    }
}
