package org.consilium.model.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Scene;
import org.consilium.model.image.Patch;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;
import org.junit.jupiter.api.Test;

class SliceStackTest {
    @Test
    void what_lies_beyond_the_reach_or_the_end_of_a_cut_out_is_not_seen() {
        float[] wide = seen(Scene.lung(80, 0.75).ball(0, 0, 0, 4, 30).ct());
        float[] tight = seen(Scene.lung(34, 0.75).ball(0, 0, 0, 4, 30).ct());
        float[] neighbour = seen(Scene.lung(80, 0.75)
                .ball(0, 0, 0, 4, 30)
                .ball(17, 0, 0, 3.5, 30)
                .ct());
        assertThat(tight).containsExactly(wide);
        assertThat(neighbour).containsExactly(wide);
    }

    @Test
    void soft_tissue_and_calcium_differ_in_the_second_window_only() {
        float[] soft = seen(Scene.lung(60, 0.75).ball(0, 0, 0, 4, 400).ct());
        float[] hard = seen(Scene.lung(60, 0.75).ball(0, 0, 0, 4, 800).ct());
        int middle = (NoduleSlice.SIDE / 2) * NoduleSlice.SIDE + NoduleSlice.SIDE / 2;
        assertThat(hard[3 * middle]).isEqualTo(soft[3 * middle]).isEqualTo(1);
        assertThat(hard[3 * middle + 1]).isEqualTo(1);
        assertThat(soft[3 * middle + 1]).isLessThan(0.6f);
    }

    @Test
    void a_stack_is_read_as_it_was_written() throws IOException {
        SliceStack stack = SliceStack.of(
                segmented(Scene.lung(60, 0.75).ball(0, 0, 0, 6, 30).ct()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stack.write(new DataOutputStream(bytes));
        SliceStack again = SliceStack.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.slices()).hasSize(3);
        assertThat(written(again)).containsExactly(written(stack));
    }

    private static float[] seen(CtVolume ct) {
        return written(SliceStack.of(segmented(ct)));
    }

    private static float[] written(SliceStack stack) {
        float[] rows = new float[NoduleSlice.COUNT];
        stack.slices().get(0).write(rows, 0, 0);
        return rows;
    }

    private static Segmentation segmented(CtVolume ct) {
        Patch patch = Patch.cut(ct, new PatientPoint(0, 0, 0), VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] inside = new float[patch.hu().length];
        int side = VoxelFeatures.SIDE;
        for (int i = 0; i < inside.length; i++) {
            boolean central = Math.abs(i % side - side / 2) < 12;
            inside[i] = central && patch.hu()[i] > -410 ? 1 : 0;
        }
        return new Segmentation(patch, inside);
    }
}
