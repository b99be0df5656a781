package org.consilium.model.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.CubeFolder.Cube;

/**
 * Trains the filter between candidates and nodules on annotated cut-outs, cubes and, where they are on the machine, whole
 * series; the last fold is its test.
 */
final class FilterTraining {
    /** Zips of series beside the annotated nodules, as far as they are there; LIDC-IDRI-0063 stays out, as a test. */
    static final List<String> SERIES = List.of("ct_qin_lung/QIN-LSC-0088.zip", "ct_lidc_partial/lidc_partial.zip");

    private static final int NETWORKS = 2;

    private final Path data;
    private final TrainingPlan plan;
    private final WorkFolder work;
    private final Progress progress;
    private final LearningCurve curve;
    private final VolumeReader reader;
    private Optional<FilterExamples> made = Optional.empty();

    FilterTraining(
            Path data,
            TrainingPlan plan,
            WorkFolder work,
            Progress progress,
            LearningCurve curve,
            VolumeReader reader) {
        this.data = data;
        this.plan = plan;
        this.work = work;
        this.progress = progress;
        this.curve = curve;
        this.reader = reader;
    }

    /** The filter's networks, each to be trained or taken from the working folder. */
    Map<String, Callable<float[]>> parts(List<AnnotatedNodule> nodules, List<Cube> cubes) {
        Map<String, Callable<float[]>> parts = new LinkedHashMap<>();
        for (int i = 0; i < NETWORKS; i++) {
            String name = "detect.place." + i;
            long seed = plan.seed() + 30 + i;
            parts.put(
                    name,
                    () -> work.parameters(name, () -> {
                        FilterExamples known = known(nodules, cubes);
                        return new PlaceTraining(known.nodules, known.others, seed)
                                .train(plan.filterPasses(), curve.passes(name, plan.filterPasses(), progress));
                    }));
        }
        return parts;
    }

    /** The same examples for all networks, collected when the first of them asks. */
    private synchronized FilterExamples known(List<AnnotatedNodule> nodules, List<Cube> cubes) {
        if (made.isEmpty()) {
            made = Optional.of(examples(nodules, cubes));
        }
        return made.get();
    }

    FilterExamples examples(List<AnnotatedNodule> nodules, List<Cube> cubes) {
        SplittableRandom random = new SplittableRandom(plan.seed() + 29);
        FilterExamples examples = new FilterExamples();
        for (String zip : SERIES) {
            if (Files.exists(data.resolve(zip))) {
                progress.report("other places", 0, zip);
                series(data.resolve(zip)).forEach(series -> examples.addSeries(series, random));
            }
        }
        int test = nodules.stream().mapToInt(AnnotatedNodule::fold).max().orElse(0);
        cubes.stream().filter(cube -> cube.fold() != test).forEach(examples::addCube);
        nodules.stream()
                .filter(nodule -> !nodule.keptOut() && nodule.fold() != test)
                .forEach(nodule -> {
                    examples.addCutOut(nodule);
                    examples.addBeside(nodule, nodules);
                });
        examples.addVessels(random);
        progress.report("other places", 1, examples.others.size() + " places");
        return examples;
    }

    private List<LungSeries> series(Path zip) {
        try {
            return LungSeries.read(zip, data.resolve("lidc_annotations"), reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
