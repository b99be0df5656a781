package org.consilium.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Scene;
import org.consilium.model.image.Patch;
import org.junit.jupiter.api.Test;

class VolumeModelTest {
    @Test
    void a_model_of_zeros_leaves_the_border_where_it_is() {
        Segmentation soft = soft(6);
        Segmentation redrawn = model(0).redrawn(soft, 2);
        int before = soft.voxels(Segmentation.BORDER);
        assertThat(redrawn.voxels(Segmentation.BORDER)).isCloseTo(before, within(before / 50));
    }

    @Test
    void the_border_moves_until_it_encloses_the_volume_that_readers_would_draw() {
        Segmentation soft = soft(6);
        Segmentation redrawn = model(0.25f).redrawn(soft, 2);
        double grown = redrawn.volumeMm3(Segmentation.BORDER) / soft.volumeMm3(Segmentation.BORDER);
        assertThat(grown).isCloseTo(Math.exp(0.25), within(0.03));
        assertThat(redrawn.volumeMm3(Segmentation.TIGHT)).isLessThan(redrawn.volumeMm3(Segmentation.BORDER));
        assertThat(redrawn.volumeMm3(Segmentation.WIDE)).isGreaterThan(redrawn.volumeMm3(Segmentation.BORDER));
    }

    @Test
    void nothing_that_was_not_connected_becomes_part_of_it() {
        Segmentation soft = soft(3);
        Segmentation redrawn = model(50).redrawn(soft, 2);
        for (int i = 0; i < soft.probability().length; i++) {
            if (soft.probability()[i] == 0) {
                assertThat(redrawn.probability()[i]).isZero();
            }
        }
    }

    @Test
    void the_number_of_slopes_is_checked() {
        assertThatThrownBy(() -> new VolumeModel(new float[3])).isInstanceOf(IllegalArgumentException.class);
    }

    private static VolumeModel model(float constant) {
        float[] slopes = new float[VolumeModel.COUNT];
        slopes[VolumeModel.COUNT - 1] = constant;
        return new VolumeModel(slopes);
    }

    /** A ball whose probability falls from one to nothing over four millimetres around its radius. */
    private static Segmentation soft(double radiusMm) {
        PatientPoint middle = new PatientPoint(0, 0, 0);
        Patch patch = Patch.cut(
                Scene.lung(60, 0.75).ball(0, 0, 0, radiusMm, 30).ct(),
                middle,
                VoxelFeatures.SIDE,
                VoxelFeatures.SPACING_MM);
        int side = patch.side();
        float[] probability = new float[patch.hu().length];
        for (int i = 0; i < probability.length; i++) {
            double far = patch.toPatient(i % side, i / side % side, i / (side * side))
                    .distanceMm(middle);
            probability[i] = (float) Math.max(0, Math.min(1, (radiusMm + 2 - far) / 4));
        }
        return new Segmentation(patch, probability);
    }
}
