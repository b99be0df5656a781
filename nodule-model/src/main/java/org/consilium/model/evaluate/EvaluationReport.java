package org.consilium.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consilium.model.Attribute;
import org.consilium.model.Risk;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.rate.Reading;
import org.consilium.model.train.Progress;

/** Evaluates a model on annotated nodules and says what came out, as a tree of maps ready to be written as JSON. */
public final class EvaluationReport {
    /** Every so many labelled nodules are read again with blanked voxels. */
    private static final int BLANKED_EVERY = 4;

    private final Figures figures;
    private final List<Outcome> outcomes;
    private final Map<String, Object> blanked = new LinkedHashMap<>();

    private EvaluationReport(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        this.figures = new Figures(outcomes);
    }

    /**
     * Reads all nodules as they are, and once more with their voxels replaced, which must leave nothing to tell.
     *
     * @param trainings weights; a nodule is read by the first to which its patient is new
     */
    public static EvaluationReport of(List<Weights> trainings, List<AnnotatedNodule> nodules, Progress progress) {
        try (Evaluation evaluation = new Evaluation(trainings)) {
            EvaluationReport report = new EvaluationReport(evaluation.read(nodules, "evaluate", progress));
            for (Blanking blanking : Blanking.values()) {
                List<AnnotatedNodule> blank = blanked(report.figures.labelled(), blanking);
                Figures figures = new Figures(evaluation.read(blank, "blanked", progress));
                report.blanked.put(blanking.name(), Written.roc(figures.roc(Outcome::p)));
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
        counts(summary);
        summary.put("malignancyAuc", Written.roc(figures.roc(Outcome::p)));
        summary.put("malignancyAucByFold", byFold());
        summary.put("nextToIt", nextToIt());
        summary.put("sizeMatched", sizeMatched());
        summary.put("calibration", calibration());
        summary.put("members", members());
        summary.put("dice", figures.dice());
        summary.put("volumeErrorMedian", figures.volumeError());
        summary.put("volumeBiasMedian", figures.volumeBias());
        summary.put("description", Agreement.of(outcomes));
        summary.put("blankedAuc", blanked);
        return summary;
    }

    private void counts(Map<String, Object> summary) {
        summary.put("nodules", outcomes.size());
        summary.put("patients", distinct(outcomes));
        summary.put("labelled", figures.labelled().size());
        summary.put(
                "malignant",
                figures.labelled().stream().filter(Outcome::malignant).count());
        summary.put(
                "readBy",
                new TreeMap<>(
                        outcomes.stream().collect(Collectors.groupingBy(Outcome::readBy, Collectors.counting()))));
        summary.put(
                "nothingAtPoint",
                outcomes.stream().filter(each -> each.reading().isEmpty()).count());
        summary.put(
                "outOfDistribution",
                outcomes.stream()
                        .filter(each -> each.reading()
                                .filter(reading -> !reading.isFamiliar())
                                .isPresent())
                        .count());
    }

    private static long distinct(List<Outcome> outcomes) {
        return outcomes.stream().map(each -> each.nodule().patient()).distinct().count();
    }

    private Map<String, Object> byFold() {
        Map<Integer, List<Outcome>> byFold = new TreeMap<>(figures.labelled().stream()
                .collect(Collectors.groupingBy(each -> each.nodule().fold())));
        Map<String, Object> areas = new LinkedHashMap<>();
        byFold.forEach((fold, cases) -> areas.put("fold " + fold, Written.roc(Figures.roc(cases, Outcome::p))));
        return areas;
    }

    /** What a reader would hold against the model's figure: size, one reader, and the published risk models. */
    private Map<String, Object> nextToIt() {
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("modelVolumeAlone", Written.roc(figures.roc(Outcome::volumeMm3)));
        others.put("readersVolumeAlone", Written.roc(figures.roc(Outcome::readersVolumeMm3)));
        others.put("oneReaderAgainstTheOthersMean", Written.roc(new OneReader(outcomes).roc()));
        others.put("brock", PublishedModels.brock());
        others.put("mayo", PublishedModels.mayo());
        return others;
    }

    private Map<String, Object> sizeMatched() {
        List<Outcome> sample = SizeMatched.sample(figures.labelled());
        Map<String, Object> matched = new LinkedHashMap<>();
        matched.put("definition", "readers' volumes of a malignant and a benign nodule within 25 %");
        matched.put("pairs", SizeMatched.pairs(figures.labelled()));
        matched.put("aucOverPairs", figures.sizeMatched(Outcome::p));
        matched.put("readersVolumeOverPairs", figures.sizeMatched(Outcome::readersVolumeMm3));
        matched.put("matchedSampleAuc", Written.roc(Figures.roc(sample, Outcome::p)));
        matched.put("matchedSampleReadersVolume", Written.roc(Figures.roc(sample, Outcome::readersVolumeMm3)));
        return matched;
    }

    private Map<String, Object> calibration() {
        Calibration calibration = figures.calibration();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("expectedError", calibration.expectedError());
        result.put("slope", figures.calibrationSlope());
        result.put("intercept", calibration.intercept());
        result.put("bins", calibration.bins().stream().map(Written::bin).toList());
        return result;
    }

    /**
     * How far the members differ where all of them read: the calibration above is that of single members, and the mean of
     * four is as well calibrated only as long as they differ little against how far nodules differ.
     */
    private Map<String, Object> members() {
        List<Risk> together = outcomes.stream()
                .filter(outcome -> outcome.readBy().equals(Readers.ALL))
                .flatMap(outcome -> outcome.reading().stream())
                .map(Reading::risk)
                .toList();
        double[] deviations = together.stream()
                .mapToDouble(risk -> (logOdds(risk.high()) - logOdds(risk.low())) / (2 * PlaceReader.TWO_SIDED))
                .toArray();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("nodulesReadByAll", deviations.length);
        result.put("deviationOfLogOddsMedian", Estimate.median(deviations));
        result.put("deviationOfLogOddsOverNodules", deviation(figures.risks()));
        return result;
    }

    private static double deviation(double[] risks) {
        double[] odds = Arrays.stream(risks).map(EvaluationReport::logOdds).toArray();
        double mean = Arrays.stream(odds).average().orElse(Double.NaN);
        return Math.sqrt(Arrays.stream(odds)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(Double.NaN));
    }

    private static double logOdds(double p) {
        double bounded = Math.max(1e-4, Math.min(1 - 1e-4, p));
        return Math.log(bounded / (1 - bounded));
    }

    /** One entry a nodule: what the readers and what the model said. */
    public List<Map<String, Object>> cases() {
        return outcomes.stream().map(EvaluationReport::entry).toList();
    }

    private static Map<String, Object> entry(Outcome outcome) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", outcome.nodule().id());
        entry.put("fold", outcome.nodule().fold());
        entry.put("readBy", outcome.readBy());
        Optional<Boolean> malignant = outcome.nodule().malignant();
        malignant.ifPresent(label -> entry.put("malignant", label));
        outcome.nodule().ratings().mean(Attribute.MALIGNANCY).ifPresent(mean -> entry.put("readersMean", mean));
        entry.put("risk", outcome.p());
        entry.put("volumeMm3", outcome.volumeMm3());
        entry.put("readersVolumeMm3", outcome.readersVolumeMm3());
        entry.put("dice", outcome.dice());
        outcome.reading().ifPresent(reading -> {
            entry.put(
                    "riskInterval", List.of(reading.risk().low(), reading.risk().high()));
            entry.put("familiar", reading.isFamiliar());
            entry.put("types", reading.types());
            entry.put("ratings", reading.ratings());
        });
        return entry;
    }
}
