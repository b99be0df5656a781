package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.CubeFolder;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.network.Network;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.RatingSample;
import org.consilium.model.rate.RatingTargets;
import org.consilium.model.rate.ViewTraining;
import org.consilium.model.segment.SegmentTraining;
import org.consilium.model.segment.Segmenter;

/**
 * Trains the whole ensemble: per fold a segmentation and a rating network that never see the fold, on their held-out
 * answers the regressions for risk and type, and the filter that tells nodules from other places.
 */
public final class Training {
    private final Path data;
    private final WorkFolder work;
    private final TrainingPlan plan;
    private final Progress progress;
    private final LearningCurve curve = new LearningCurve();

    /**
     * @param data folder with {@code nodules3d_lidc_voi} and {@code nodules3d_lidc_cube51}
     * @param work where finished parts are kept
     */
    public Training(Path data, Path work, TrainingPlan plan, Progress progress) throws IOException {
        this.data = data;
        this.work = new WorkFolder(work);
        this.plan = plan;
        this.progress = progress;
    }

    /** Trains everything that the working folder does not hold yet and returns all numbers. */
    public Weights run() throws IOException {
        List<AnnotatedNodule> nodules = VoiFolder.read(data.resolve("nodules3d_lidc_voi"));
        List<Integer> folds =
                nodules.stream().map(AnnotatedNodule::fold).distinct().sorted().toList();
        Weights weights = new Weights();
        for (int fold : folds) {
            weights.put("segment." + fold, segment(nodules, fold));
        }
        List<RatingSample> samples = samples(nodules, weights);
        for (int fold : folds) {
            weights.put("ratings." + fold, ratings(samples, fold));
        }
        progress.report("regressions", 0, "");
        Stacking.fit(samples, folds, weights);
        FilterTraining filter = new FilterTraining(plan, work, progress, curve);
        filter.run(samples, CubeFolder.read(data.resolve("nodules3d_lidc_cube51")), weights);
        curve.keep(work.resolve("learning-curve.csv"));
        progress.report("done", 1, "");
        return weights;
    }

    private float[] segment(List<AnnotatedNodule> nodules, int fold) throws IOException {
        String name = "segment." + fold;
        List<AnnotatedNodule> known = nodules.stream()
                .filter(nodule -> nodule.fold() != fold && !nodule.keptOut())
                .toList();
        return work.parameters(
                name,
                () -> SegmentTraining.train(
                        known, plan.segmentPasses(), plan.seed(), passes(name, plan.segmentPasses())));
    }

    private float[] ratings(List<RatingSample> samples, int fold) throws IOException {
        String name = "ratings." + fold;
        var known = samples.stream()
                .filter(sample ->
                        sample.nodule().fold() != fold && !sample.nodule().keptOut())
                .map(RatingTargets::example)
                .toList();
        return work.parameters(
                name,
                () -> ViewTraining.train(
                        known, plan.ratingPasses(), plan.seed() + 10 + fold, passes(name, plan.ratingPasses())));
    }

    private DoubleConsumer passes(String name, int all) {
        return curve.passes(name, all, progress);
    }

    /** Every nodule segmented by the member that never saw its patient. */
    private List<RatingSample> samples(List<AnnotatedNodule> nodules, Weights weights) throws IOException {
        Path file = work.resolve("samples.bin");
        if (Files.exists(file)) {
            return SampleStore.read(file, nodules);
        }
        List<RatingSample> samples = new ArrayList<>();
        for (int i = 0; i < nodules.size(); i++) {
            AnnotatedNodule nodule = nodules.get(i);
            Network network = Member.segmentation(weights, nodule.fold());
            Optional<RatingSample> sample =
                    SamplePreparation.sample(nodule, new Segmenter(List.of(network)), plan.views());
            sample.ifPresent(samples::add);
            network.close();
            progress.report("views", (i + 1) / (double) nodules.size(), "");
        }
        SampleStore.write(file, samples);
        return samples;
    }
}
