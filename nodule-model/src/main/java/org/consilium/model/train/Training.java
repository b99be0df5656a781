package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.CubeFolder;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.SliceExample;
import org.consilium.model.rate.SliceTraining;
import org.consilium.model.segment.SegmentTraining;

/**
 * Trains the whole ensemble: per fold a segmentation and a rating network that never see the fold, on their held-out
 * answers the regressions for risk and type, and the filter that tells nodules from other places.
 */
public final class Training {
    private final Path data;
    private final WorkFolder work;
    private final TrainingPlan plan;
    private final Progress progress;
    private final VolumeReader reader;
    private final LearningCurve curve;

    /**
     * @param data folder with {@code nodules3d_lidc_voi} and {@code nodules3d_lidc_cube51}
     * @param work where finished parts are kept
     * @param reader makes volumes of the complete series beside these
     */
    public Training(Path data, Path work, TrainingPlan plan, Progress progress, VolumeReader reader)
            throws IOException {
        this.data = data;
        this.work = new WorkFolder(work);
        this.curve = new LearningCurve(work.resolve("learning-curve.csv"));
        this.plan = plan;
        this.progress = progress;
        this.reader = reader;
    }

    /** Trains everything that the working folder does not hold yet and returns all numbers. */
    public Weights run() throws IOException {
        List<AnnotatedNodule> nodules = VoiFolder.read(data.resolve("nodules3d_lidc_voi"));
        Weights weights = ratingOf(nodules);
        FilterTraining filter = new FilterTraining(data, plan, work, progress, curve, reader);
        filter.run(nodules, CubeFolder.read(data.resolve("nodules3d_lidc_cube51")), weights);
        return finished(weights);
    }

    /**
     * Trains everything but the filter without one more fold, so that the mean of all members can be measured on patients
     * that none of them saw. The working folder must be one of its own.
     */
    public Weights without(int fold) throws IOException {
        List<AnnotatedNodule> others = VoiFolder.read(data.resolve("nodules3d_lidc_voi")).stream()
                .filter(nodule -> nodule.fold() != fold)
                .toList();
        return finished(ratingOf(others));
    }

    private Weights ratingOf(List<AnnotatedNodule> nodules) throws IOException {
        List<Integer> folds =
                nodules.stream().map(AnnotatedNodule::fold).distinct().sorted().toList();
        Weights weights = new Weights();
        for (int fold : folds) {
            weights.put("segment." + fold, segment(nodules, fold));
        }
        VolumeFit.fit(nodules, folds, weights, progress);
        List<RatedSample> samples = samples(nodules, weights);
        rate(nodules, samples, folds, weights);
        Stacking.fit(samples, folds, weights, progress);
        return weights;
    }

    private Weights finished(Weights weights) throws IOException {
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

    /** Trains every member's rating networks on nodules and slices of other folds. */
    private void rate(List<AnnotatedNodule> nodules, List<RatedSample> samples, List<Integer> folds, Weights weights)
            throws IOException {
        SliceExamples examples = new SliceExamples();
        examples.addNodules(samples);
        Path slices = data.resolve("nodules2d_lidc_maxslice");
        examples.addSlices(slices, work.resolve("slices.bin"), nodules, weights, progress);
        for (int fold : folds) {
            List<SliceExample> known = examples.without(fold);
            for (int i = 0; i < plan.ratingNetworks(); i++) {
                String name = Member.slicesName(fold, i);
                long seed = plan.seed() + 100L * (i + 1) + fold;
                DoubleConsumer passes = passes(name, plan.ratingPasses());
                weights.put(
                        name,
                        work.parameters(name, () -> SliceTraining.train(known, plan.ratingPasses(), seed, passes)));
            }
        }
    }

    private DoubleConsumer passes(String name, int all) {
        return curve.passes(name, all, progress);
    }

    /** Every nodule segmented by the member that never saw its patient. */
    private List<RatedSample> samples(List<AnnotatedNodule> nodules, Weights weights) throws IOException {
        Path file = work.resolve("samples.bin");
        if (!Files.exists(file)) {
            RatedSamples.write(file, RatedSamples.make(nodules, weights, progress));
        }
        return RatedSamples.read(file, nodules);
    }
}
