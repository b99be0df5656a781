package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.data.CubeFolder.Cube;
import org.consilium.model.detect.Candidate;
import org.consilium.model.detect.CandidateSearch;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.evaluate.Roc;
import org.consilium.model.image.CutOut;
import org.consilium.model.measure.NoduleFeatures;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.RatingSample;
import org.consilium.model.rate.ViewExample;
import org.consilium.model.rate.ViewTraining;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;

/**
 * Trains the filter between candidates and nodules, without the last fold, which is its test.
 *
 * <p>Nodules: annotated cut-outs and the middles of cubes. Others: candidates in cubes that lie away from the nodule. As
 * annotated cut-outs end close to the nodule, every second place in a cube is seen in a cut-out made the same way, so
 * that the end of an image says little.
 */
final class FilterTraining {
    /** Other places a cube gives at most. */
    private static final int MOST_OTHERS = 7;
    /** Every so many cubes and annotated cut-outs are used: segmenting them all takes longer than all networks. */
    private static final int CUBES_STEP = 4;

    private static final int NODULES_STEP = 2;

    private static final double APART_MM = 4;
    private static final double RIDGE = 10;

    private final TrainingPlan plan;
    private final WorkFolder work;
    private final Progress progress;
    private final LearningCurve curve;

    FilterTraining(TrainingPlan plan, WorkFolder work, Progress progress, LearningCurve curve) {
        this.plan = plan;
        this.work = work;
        this.progress = progress;
        this.curve = curve;
    }

    /** One place and whether it is a nodule. */
    record Example(int fold, boolean nodule, List<NoduleView> views, List<float[]> features) {}

    /** Adds the filter's arrays to {@code weights}, from the working folder when they are there. */
    void run(List<RatingSample> samples, List<Cube> cubes, Weights weights) throws IOException {
        Path file = work.resolve("filter.weights");
        if (Files.exists(file)) {
            Weights kept = Weights.parse(Files.readAllBytes(file));
            weights.put("detect", kept.get("detect"));
            weights.put("detect.regression", kept.get("detect.regression"));
            return;
        }
        train(samples, cubes, weights);
        Weights made = new Weights();
        made.put("detect", weights.get("detect"));
        made.put("detect.regression", weights.get("detect.regression"));
        WorkFolder.write(file, made);
    }

    private void train(List<RatingSample> samples, List<Cube> cubes, Weights weights) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < samples.size(); i += NODULES_STEP) {
            RatingSample sample = samples.get(i);
            if (!sample.nodule().keptOut()) {
                examples.add(new Example(sample.nodule().fold(), true, sample.views(), sample.features()));
            }
        }
        addCubes(cubes, weights, examples);
        int test = examples.stream().mapToInt(Example::fold).max().orElse(0);
        List<Example> known =
                examples.stream().filter(each -> each.fold() != test).toList();
        weights.put("detect", work.parameters("detect", () -> network(known)));
        weights.put("detect.regression", regression(known, weights).toArray());
        report(examples.stream().filter(each -> each.fold() == test).toList(), weights);
    }

    private void addCubes(List<Cube> cubes, Weights weights, List<Example> examples) {
        for (int i = 0; i < cubes.size(); i += CUBES_STEP) {
            Cube cube = cubes.get(i);
            Network network = Member.segmentation(weights, cube.fold());
            Segmenter segmenter = new Segmenter(List.of(network));
            PatientPoint middle = cube.ct().grid().toPatient(25, 25, 25);
            segmented(cube.ct(), middle, segmenter, cube.fold(), true, examples);
            for (Candidate candidate : CandidateSearch.search(cube.ct(), LungMask.ofPart(cube.ct()), MOST_OTHERS)) {
                if (away(cube, candidate.point())) {
                    segmented(cube.ct(), candidate.point(), segmenter, cube.fold(), false, examples);
                }
            }
            network.close();
            progress.report("other places", (i + 1) / (double) cubes.size(), "");
        }
    }

    /** Whether a place is at least some millimetres from every voxel of the nodule. */
    private static boolean away(Cube cube, PatientPoint point) {
        int side = cube.ct().grid().columns();
        for (int i = 0; i < cube.mask().length; i++) {
            PatientPoint voxel = cube.ct().grid().toPatient(i % side, i / side % side, i / (side * side));
            if (cube.mask()[i] == 1 && voxel.distanceMm(point) < APART_MM) {
                return false;
            }
        }
        return true;
    }

    private static void segmented(
            CtVolume ct, PatientPoint point, Segmenter segmenter, int fold, boolean nodule, List<Example> examples) {
        Segmentation whole = segmenter.at(ct, point);
        if (whole.isEmpty()) {
            return;
        }
        CtVolume part = CutOut.likeAnnotated(ct, whole.patch(), whole.probability(), Segmentation.BORDER);
        boolean shownWhole = examples.size() % 2 == 0;
        Segmentation shown = shownWhole ? whole : segmenter.at(part, point);
        if (!shown.isEmpty()) {
            NoduleView view = NoduleView.of(shownWhole ? ct : part, shown);
            examples.add(new Example(fold, nodule, List.of(view), List.of(NoduleFeatures.of(shown))));
        }
    }

    private Network network(List<Example> known) {
        List<ViewExample> examples = known.stream()
                .map(each -> new ViewExample(each.views(), new float[] {each.nodule() ? 1 : 0}, new float[] {1}))
                .toList();
        return ViewTraining.train(
                examples, plan.filterPasses(), plan.seed() + 30, curve.passes("detect", plan.filterPasses(), progress));
    }

    private static LogisticModel regression(List<Example> known, Weights weights) {
        List<double[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        Network network = loaded(weights);
        for (Example example : known) {
            double answer = ViewTraining.predict(network, example.views().get(0), 4)[0];
            rows.add(NoduleFilter.inputs(answer, example.features().get(0)));
            targets.add(example.nodule() ? 1.0 : 0.0);
        }
        network.close();
        return LogisticModel.fit(
                rows.toArray(double[][]::new),
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                RIDGE);
    }

    private static Network loaded(Weights weights) {
        Network network = Networks.views(1, NoduleView.SIDE, NoduleView.DEPTH, NoduleView.CHANNELS, 1);
        network.parameters(weights.get("detect"));
        return network;
    }

    private void report(List<Example> test, Weights weights) {
        NoduleFilter filter = NoduleFilter.of(weights);
        double[] scores = new double[test.size()];
        boolean[] labels = new boolean[test.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = filter.score(
                    test.get(i).views().get(0), test.get(i).features().get(0));
            labels[i] = test.get(i).nodule();
        }
        filter.close();
        progress.report("filter on its test fold", 1, Roc.of(scores, labels).toString());
    }
}
