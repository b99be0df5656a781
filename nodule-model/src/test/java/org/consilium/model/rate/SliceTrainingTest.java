package org.consilium.model.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Attribute;
import org.consilium.model.Scene;
import org.consilium.model.image.Patch;
import org.consilium.model.network.Network;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;
import org.junit.jupiter.api.Test;

class SliceTrainingTest {
    @Test
    void the_same_seed_gives_the_same_network_and_another_seed_another() {
        List<SliceExample> examples = examples(24);
        float[] first = trained(examples, 2, 5);
        assertThat(trained(examples, 2, 5)).containsExactly(first);
        assertThat(trained(examples, 2, 6)).isNotEqualTo(first);
    }

    @Test
    void it_learns_what_is_plain_to_see() {
        List<SliceExample> examples = examples(8);
        List<Double> losses = new ArrayList<>();
        Network network = SliceTraining.train(examples, 200, 3, losses::add);
        double small = SliceAnswer.of(List.of(network), examples.get(0).stack())[RatingTargets.LEAN];
        double large = SliceAnswer.of(List.of(network), examples.get(1).stack())[RatingTargets.LEAN];
        network.close();
        assertThat(losses.get(199)).isLessThan(0.8 * losses.get(0));
        assertThat(large - small).isGreaterThan(0.3);
    }

    private static float[] trained(List<SliceExample> examples, int passes, long seed) {
        Network network = SliceTraining.train(examples, passes, seed, loss -> {});
        float[] parameters = network.parameters();
        network.close();
        return parameters;
    }

    /** Small balls that readers found benign and large ones that they found malignant, by turns. */
    private static List<SliceExample> examples(int count) {
        List<SliceExample> examples = new ArrayList<>();
        SliceStack small = stack(3);
        SliceStack large = stack(8);
        for (int i = 0; i < count; i++) {
            double malignancy = i % 2 == 0 ? 1 : 5;
            examples.add(
                    RatingTargets.example(i % 2 == 0 ? small : large, Map.of(Attribute.MALIGNANCY, malignancy), 4));
        }
        return examples;
    }

    private static SliceStack stack(double radiusMm) {
        Patch patch = Patch.cut(
                Scene.lung(60, 0.75).ball(0, 0, 0, radiusMm, 30).ct(),
                new PatientPoint(0, 0, 0),
                VoxelFeatures.SIDE,
                VoxelFeatures.SPACING_MM);
        float[] inside = new float[patch.hu().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = patch.hu()[i] > -410 ? 1 : 0;
        }
        return SliceStack.of(new Segmentation(patch, inside));
    }
}
