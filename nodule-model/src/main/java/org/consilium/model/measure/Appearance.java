package org.consilium.model.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.model.segment.Segmentation;

/**
 * All that is measured of a nodule for rating it: {@link NoduleFeatures}, then density by depth, texture, border and
 * surroundings.
 *
 * <p>Nothing looks further than about 4 mm beyond the border.
 */
public final class Appearance {
    /** What the numbers are, in their order. */
    public static final List<String> NAMES = Stream.of(
                    NoduleFeatures.NAMES,
                    CoreFeatures.NAMES,
                    TextureFeatures.NAMES,
                    RayFeatures.NAMES,
                    EdgeFeatures.NAMES)
            .flatMap(List::stream)
            .toList();

    private Appearance() {}

    /** The numbers of a segmentation that is not empty. */
    public static float[] of(Segmentation segmentation) {
        Region region = new Region(segmentation);
        boolean[] inside = new boolean[segmentation.probability().length];
        for (int voxel : region.voxels) {
            inside[voxel] = true;
        }
        float[] depth = Depth.mm(inside, region.side, region.spacingMm);
        List<Double> numbers = new ArrayList<>();
        for (float each : NoduleFeatures.of(segmentation)) {
            numbers.add((double) each);
        }
        CoreFeatures.add(segmentation, region, depth, numbers);
        TextureFeatures.add(segmentation, region, numbers);
        RayFeatures.add(segmentation, region, numbers);
        EdgeFeatures.add(segmentation, region, depth, numbers);
        float[] result = new float[numbers.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers.get(i).floatValue();
        }
        return result;
    }
}
