package org.consilium.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.model.Attribute;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.train.Progress;

/** Evaluates a model on annotated nodules and says what came out, as a tree of maps ready to be written as JSON. */
public final class EvaluationReport {
    /** Every so many labelled nodules are read again with blanked voxels. */
    private static final int BLANKED_EVERY = 4;

    private final Figures figures;
    private final List<Outcome> outcomes;
    private final Map<String, Roc> blanked = new LinkedHashMap<>();

    private EvaluationReport(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        this.figures = new Figures(outcomes);
    }

    /** Reads all nodules as they are, and once more with their voxels replaced, which must leave nothing to tell. */
    public static EvaluationReport of(Weights weights, List<AnnotatedNodule> nodules, Progress progress) {
        try (Evaluation evaluation = new Evaluation(weights)) {
            EvaluationReport report = new EvaluationReport(evaluation.read(nodules, progress));
            for (Blanking blanking : Blanking.values()) {
                List<AnnotatedNodule> blank = blanked(report.figures.labelled(), blanking);
                Figures figures = new Figures(evaluation.read(blank, progress));
                report.blanked.put(blanking.name(), figures.roc(Outcome::p));
            }
            return report;
        }
    }

    private static List<AnnotatedNodule> blanked(List<Outcome> labelled, Blanking blanking) {
        List<AnnotatedNodule> blanked = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i += BLANKED_EVERY) {
            blanked.add(blanking.apply(labelled.get(i).nodule()));
        }
        return blanked;
    }

    /** Draws the pictures of the model card. */
    public void pictures(Path folder) throws IOException {
        Pictures.write(folder, figures);
    }

    /** All figures with their intervals and counts. */
    public Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("nodules", outcomes.size());
        summary.put(
                "patients",
                outcomes.stream()
                        .map(each -> each.nodule().patient())
                        .distinct()
                        .count());
        summary.put(
                "notFoundAtPoint",
                outcomes.stream().filter(each -> each.reading().isEmpty()).count());
        summary.put("malignancyAuc", figures.roc(Outcome::p));
        summary.put("volumeAloneAuc", figures.roc(Outcome::volumeMm3));
        summary.put("readersVolumeAloneAuc", figures.roc(each -> each.readersVolumeMm3()));
        summary.put("sizeMatchedAuc", figures.sizeMatched());
        Calibration calibration = figures.calibration();
        summary.put("expectedCalibrationError", calibration.expectedError());
        summary.put("calibrationSlope", calibration.slope());
        summary.put("calibrationIntercept", calibration.intercept());
        summary.put("dice", figures.dice());
        summary.put("volumeErrorMedian", figures.volumeError());
        summary.put("volumeBiasMedian", figures.volumeBias());
        summary.putAll(figures.agreement());
        summary.put("blankedAuc", blanked);
        return summary;
    }

    /** One entry a nodule: what the readers and what the model said. */
    public List<Map<String, Object>> cases() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", outcome.nodule().id());
            entry.put("fold", outcome.nodule().fold());
            Optional<Boolean> malignant = outcome.nodule().malignant();
            malignant.ifPresent(label -> entry.put("malignant", label));
            outcome.nodule().ratings().mean(Attribute.MALIGNANCY).ifPresent(mean -> entry.put("readersMean", mean));
            entry.put("risk", outcome.p());
            entry.put("volumeMm3", outcome.volumeMm3());
            entry.put("readersVolumeMm3", outcome.readersVolumeMm3());
            entry.put("dice", outcome.dice());
            outcome.reading().ifPresent(reading -> {
                entry.put("types", reading.types());
                entry.put("ratings", reading.ratings());
            });
            cases.add(entry);
        }
        return cases;
    }
}
