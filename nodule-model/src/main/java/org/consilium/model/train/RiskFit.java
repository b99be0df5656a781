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
 * <p>First the features alone towards the readers' lean. Then the networks' lean and a share of the features' sum, each
 * in its own standard deviations, are added up and fitted to the label; the features' sum comes from a fit that left out
 * the nodule's fold, and the share is chosen among few by these rows alone. Both steps are linear, so that one regression
 * over all inputs says the same.
 */
final class RiskFit {
    private static final double FEATURES_RIDGE = 5;
    private static final double JOIN_RIDGE = 1e-3;

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
        List<Held> held = held();
        double[][] both = held.stream()
                .map(each -> new double[] {each.row().lean(), each.sum()})
                .toArray(double[][]::new);
        float[] deviations = LogisticModel.scaling(both).scale();
        double leanShare = 1 / deviations[0];
        double sumShare = share(held, deviations) / deviations[1];
        List<double[]> added = held.stream()
                .map(each -> new double[] {leanShare * each.row().lean() + sumShare * each.sum()})
                .toList();
        List<Double> targets =
                held.stream().map(each -> each.malignant() ? 1.0 : 0.0).toList();
        LogisticModel model = Stacking.regression(added, targets, JOIN_RIDGE);
        double slope = model.slope()[0] / model.scale()[0];
        return new Joined(slope * leanShare, slope * sumShare, model.intercept() - slope * model.mean()[0]);
    }

    /** A labelled nodule with its features' sum from a fit that left its fold out. */
    private record Held(Row row, double sum, boolean malignant) {}

    private List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (int fold : rows.stream()
                .map(row -> row.nodule().fold())
                .distinct()
                .sorted()
                .toList()) {
            LogisticModel others = features(
                    rows.stream().filter(row -> row.nodule().fold() != fold).toList());
            for (Row row : rows) {
                if (row.nodule().fold() == fold && row.nodule().malignant().isPresent()) {
                    held.add(new Held(
                            row,
                            others.logit(row.features()),
                            row.nodule().malignant().get()));
                }
            }
        }
        return held;
    }

    private static double share(List<Held> held, float[] deviations) {
        return new FeatureShare(held.stream()
                        .map(each -> new FeatureShare.Held(
                                each.row().lean() / deviations[0],
                                each.sum() / deviations[1],
                                each.malignant(),
                                each.row().nodule().maskVolumeMm3()))
                        .toList())
                .best();
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
