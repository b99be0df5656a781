package org.consilium.model.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.LinearSystem;
import org.consilium.model.rate.Member;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;
import org.consilium.model.segment.VolumeModel;

/**
 * Fits how much larger or smaller readers draw nodules than the border networks, by least absolute deviations of the
 * logarithm, so that half of all errors and not the largest ones decide.
 *
 * <p>Every segmentation comes from the member that never saw the patient, and the fit of a fold leaves that fold out.
 */
final class VolumeFit {
    private static final int STEPS = 40;
    /** Deviations below this count alike, in logarithms. */
    private static final double ALIKE = 0.03;

    private static final double RIDGE = 1e-3;

    private final List<Row> rows = new ArrayList<>();

    /** One nodule: its fold, what the model reads, and the logarithm of readers' over segmented volume. */
    private record Row(int fold, double[] inputs, double target) {}

    /** Adds the model of every fold to {@code weights}, which hold the border networks already. */
    static void fit(List<AnnotatedNodule> nodules, List<Integer> folds, Weights weights, Progress progress) {
        VolumeFit fit = new VolumeFit();
        Map<Integer, Segmenter> segmenters = new HashMap<>();
        for (int i = 0; i < nodules.size(); i++) {
            AnnotatedNodule nodule = nodules.get(i);
            Segmenter segmenter = segmenters.computeIfAbsent(
                    nodule.fold(), fold -> new Segmenter(List.of(Member.segmentation(weights, fold))));
            Segmentation first = segmenter.at(nodule.ct(), nodule.point());
            if (!first.isEmpty()) {
                fit.add(nodule, segmenter.again(nodule.ct(), first));
            }
            progress.report("volumes", (i + 1) / (double) nodules.size(), "");
        }
        for (int fold : folds) {
            weights.put(Member.volumeName(fold), fit.without(fold));
        }
    }

    /** Adds one nodule, unless its patient is kept out. */
    void add(AnnotatedNodule nodule, Segmentation drawn) {
        if (!nodule.keptOut() && nodule.maskVolumeMm3() > 0) {
            double spacing = nodule.ct().grid().sliceSpacingMm();
            add(nodule.fold(), VolumeModel.inputs(drawn, spacing), nodule.maskVolumeMm3());
        }
    }

    void add(int fold, double[] inputs, double readersMm3) {
        rows.add(new Row(fold, inputs, StrictMath.log(readersMm3) - inputs[0]));
    }

    /** Least absolute deviations by least squares with weights, over the rows of other folds. */
    float[] without(int fold) {
        List<Row> known = rows.stream().filter(row -> row.fold() != fold).toList();
        double[] slopes = new double[VolumeModel.COUNT];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[slopes.length][slopes.length + 1];
            for (Row row : known) {
                double weight = step == 0 ? 1 : 1 / Math.max(ALIKE, Math.abs(row.target() - sum(slopes, row.inputs())));
                for (int i = 0; i < slopes.length; i++) {
                    for (int k = 0; k < slopes.length; k++) {
                        system[i][k] += weight * row.inputs()[i] * row.inputs()[k];
                    }
                    system[i][slopes.length] += weight * row.inputs()[i] * row.target();
                }
            }
            for (int i = 0; i < slopes.length - 1; i++) {
                system[i][i] += RIDGE * known.size();
            }
            slopes = LinearSystem.solve(system);
        }
        float[] rounded = new float[slopes.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) slopes[i];
        }
        return rounded;
    }

    private static double sum(double[] slopes, double[] inputs) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] * inputs[i];
        }
        return sum;
    }
}
