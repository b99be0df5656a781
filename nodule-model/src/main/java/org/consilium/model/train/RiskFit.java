package org.consilium.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.consilium.model.Attribute;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.RatingTargets;

/**
 * Fits the risk in two steps, so that some eighty measured features do not drown the one answer that says most.
 *
 * <p>First the features alone towards the readers' lean. Then the networks' lean and a quarter of the features' sum, each
 * in its own standard deviations, are added up and fitted to the label; the features' sum comes from a fit that left out
 * the nodule's fold. Both steps are linear, so that one regression over all inputs says the same.
 */
final class RiskFit {
    private static final double FEATURES_RIDGE = 5;
    private static final double JOIN_RIDGE = 1e-3;
    /** What the features count against the networks; left free, their share differed threefold between folds. */
    private static final double FEATURES_SHARE = 0.25;

    private final List<Row> rows;

    /** A nodule with its networks' answers as log odds and its measured features. */
    record Row(AnnotatedNodule nodule, double[] inputs) {
        double lean() {
            return inputs[RatingTargets.LEAN];
        }

        double[] features() {
            return Stacking.from(inputs, RatingTargets.COUNT);
        }
    }

    RiskFit(List<Row> rows) {
        this.rows = rows;
    }

    /** The regression over all inputs. */
    LogisticModel fit() {
        LogisticModel features = features(rows);
        Joined joined = join();
        float leanSlope = (float) joined.lean();
        float sumSlope = (float) joined.sum();
        float constant = (float) joined.constant();
        LogisticModel all = LogisticModel.scaling(rows.stream().map(Row::inputs).toArray(double[][]::new));
        float[] slope = new float[all.slope().length];
        int lean = RatingTargets.LEAN;
        slope[lean] = leanSlope * all.scale()[lean];
        for (int i = 0; i < features.slope().length; i++) {
            slope[RatingTargets.COUNT + i] = sumSlope * features.slope()[i];
            all.mean()[RatingTargets.COUNT + i] = features.mean()[i];
            all.scale()[RatingTargets.COUNT + i] = features.scale()[i];
        }
        float intercept = constant + leanSlope * all.mean()[lean] + sumSlope * features.intercept();
        return new LogisticModel(all.mean(), all.scale(), slope, intercept);
    }

    /** Slopes of the networks' lean and the features' sum in the log odds, and what is added. */
    private record Joined(double lean, double sum, double constant) {}

    private Joined join() {
        List<double[]> inputs = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int fold : rows.stream()
                .map(row -> row.nodule().fold())
                .distinct()
                .sorted()
                .toList()) {
            LogisticModel others = features(
                    rows.stream().filter(row -> row.nodule().fold() != fold).toList());
            for (Row row : rows) {
                if (row.nodule().fold() == fold && row.nodule().malignant().isPresent()) {
                    inputs.add(new double[] {row.lean(), others.logit(row.features())});
                    targets.add(row.nodule().malignant().get() ? 1.0 : 0.0);
                }
            }
        }
        float[] deviations =
                LogisticModel.scaling(inputs.toArray(double[][]::new)).scale();
        double leanShare = 1 / deviations[0];
        double sumShare = FEATURES_SHARE / deviations[1];
        List<double[]> added = inputs.stream()
                .map(each -> new double[] {leanShare * each[0] + sumShare * each[1]})
                .toList();
        LogisticModel model = Stacking.regression(added, targets, JOIN_RIDGE);
        double slope = model.slope()[0] / model.scale()[0];
        return new Joined(slope * leanShare, slope * sumShare, model.intercept() - slope * model.mean()[0]);
    }

    private static LogisticModel features(List<Row> rows) {
        List<double[]> inputs = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (Row row : rows) {
            OptionalDouble mean = row.nodule().ratings().mean(Attribute.MALIGNANCY);
            if (mean.isPresent()) {
                inputs.add(row.features());
                targets.add(RatingTargets.lean(mean.getAsDouble()));
            }
        }
        return Stacking.regression(inputs, targets, FEATURES_RIDGE);
    }
}
