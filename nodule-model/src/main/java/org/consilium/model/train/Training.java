package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    private final Crew crew;

    /**
     * @param data folder with {@code nodules3d_lidc_voi} and {@code nodules3d_lidc_cube51}
     * @param work where finished parts are kept
     * @param reader makes volumes of the complete series beside these
     * @param threads networks in training at one time; the numbers do not depend on it
     */
    public Training(Path data, Path work, TrainingPlan plan, Progress progress, VolumeReader reader, int threads)
            throws IOException {
        this.data = data;
        this.work = new WorkFolder(work);
        this.curve = new LearningCurve(work.resolve("learning-curve.csv"));
        this.plan = plan;
        this.progress = progress;
        this.reader = reader;
        this.crew = new Crew(threads);
    }

    /** Trains everything that the working folder does not hold yet and returns all numbers. */
    public Weights run() throws IOException {
        List<AnnotatedNodule> nodules = VoiFolder.read(data.resolve("nodules3d_lidc_voi"));
        FilterTraining filter = new FilterTraining(data, plan, work, progress, curve, reader);
        return trained(nodules, filter.parts(nodules, CubeFolder.read(data.resolve("nodules3d_lidc_cube51"))));
    }

    /**
     * Trains everything but the filter without one more fold, so that the mean of all members can be measured on patients
     * that none of them saw. The working folder must be one of its own.
     */
    public Weights without(int fold) throws IOException {
        List<AnnotatedNodule> others = VoiFolder.read(data.resolve("nodules3d_lidc_voi")).stream()
                .filter(nodule -> nodule.fold() != fold)
                .toList();
        return trained(others, Map.of());
    }

    /** @param beside networks that need nothing of the others, trained beside those that rate; their names */
    private Weights trained(List<AnnotatedNodule> nodules, Map<String, Callable<float[]>> beside) throws IOException {
        List<Integer> folds =
                nodules.stream().map(AnnotatedNodule::fold).distinct().sorted().toList();
        Weights weights = new Weights();
        Map<String, Callable<float[]>> borders = new LinkedHashMap<>();
        folds.forEach(fold -> borders.put("segment." + fold, () -> segment(nodules, fold)));
        train(borders, weights);
        VolumeFit.fit(nodules, folds, weights, progress);
        List<RatedSample> samples = samples(nodules, weights);
        Map<String, Callable<float[]>> others = new LinkedHashMap<>(beside);
        others.putAll(ratings(nodules, samples, folds, weights));
        train(others, weights);
        Stacking.fit(samples, folds, weights, progress);
        progress.report("done", 1, "");
        return weights;
    }

    /** Trains networks beside each other and adds their numbers in the order given. */
    private void train(Map<String, Callable<float[]>> parts, Weights weights) throws IOException {
        List<float[]> trained = crew.all(List.copyOf(parts.values()));
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < names.size(); i++) {
            weights.put(names.get(i), trained.get(i));
        }
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

    /** Every member's rating networks, each to be trained on nodules and slices of other folds. */
    private Map<String, Callable<float[]>> ratings(
            List<AnnotatedNodule> nodules, List<RatedSample> samples, List<Integer> folds, Weights weights)
            throws IOException {
        SliceExamples examples = new SliceExamples();
        examples.addNodules(samples);
        Path slices = data.resolve("nodules2d_lidc_maxslice");
        examples.addSlices(slices, work.resolve("slices.bin"), nodules, weights, progress);
        Map<String, Callable<float[]>> parts = new LinkedHashMap<>();
        for (int fold : folds) {
            List<SliceExample> known = examples.without(fold);
            for (int i = 0; i < plan.ratingNetworks(); i++) {
                String name = Member.slicesName(fold, i);
                long seed = plan.seed() + 100L * (i + 1) + fold;
                DoubleConsumer passes = passes(name, plan.ratingPasses());
                parts.put(
                        name,
                        () -> work.parameters(
                                name, () -> SliceTraining.train(known, plan.ratingPasses(), seed, passes)));
            }
        }
        return parts;
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
