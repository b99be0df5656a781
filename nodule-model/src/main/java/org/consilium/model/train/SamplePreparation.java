package org.consilium.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.measure.NoduleFeatures;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.RatingSample;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;

/** Segments annotated nodules and keeps what the rating networks need of them. */
final class SamplePreparation {
    private static final double OFF_CENTRE_MM = 2;

    private SamplePreparation() {}

    /**
     * One nodule from its annotated point and from some points near it; absent when nothing is found at the annotated
     * one. The random places depend on the nodule alone, not on the order of nodules.
     */
    static Optional<RatingSample> sample(AnnotatedNodule nodule, Segmenter segmenter, int others) {
        SplittableRandom random = new SplittableRandom(nodule.id().hashCode());
        List<NoduleView> views = new ArrayList<>();
        List<float[]> features = new ArrayList<>();
        for (int i = 0; i <= others; i++) {
            PatientPoint point = i == 0 ? nodule.point() : near(nodule.point(), random);
            Segmentation segmentation = segmenter.at(nodule.ct(), point);
            if (segmentation.isEmpty() && i == 0) {
                return Optional.empty();
            }
            if (!segmentation.isEmpty()) {
                views.add(NoduleView.of(nodule.ct(), segmentation));
                features.add(NoduleFeatures.of(segmentation));
            }
        }
        return Optional.of(new RatingSample(nodule, views, features));
    }

    private static PatientPoint near(PatientPoint point, SplittableRandom random) {
        return new PatientPoint(
                point.xMm() + random.nextDouble(-OFF_CENTRE_MM, OFF_CENTRE_MM),
                point.yMm() + random.nextDouble(-OFF_CENTRE_MM, OFF_CENTRE_MM),
                point.zMm() + random.nextDouble(-OFF_CENTRE_MM, OFF_CENTRE_MM));
    }
}
