package org.consilium.model.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The pictures of the model card. */
public final class Pictures {
    private Pictures() {}

    /** ROC curves and reliability diagram of an evaluation. */
    static void write(Path folder, Figures figures) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("roc.svg"), roc(figures));
        Files.writeString(folder.resolve("reliability.svg"), reliability(figures.calibration()));
    }

    private static String roc(Figures figures) {
        Chart chart = new Chart(
                "Malignancy (readers' mean above 3 against below)", "1 − specificity", "sensitivity", 0, 1, 0, 1);
        chart.diagonal();
        add(chart, figures, "model", Outcome::p);
        add(chart, figures, "volume, model", Outcome::volumeMm3);
        add(chart, figures, "volume, readers", outcome -> outcome.readersVolumeMm3());
        return chart.svg();
    }

    private static void add(Chart chart, Figures figures, String name, ToDoubleFunction<Outcome> score) {
        double[] scores = figures.labelled().stream().mapToDouble(score).toArray();
        boolean[] labels = figures.labels();
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        double[] x = new double[scores.length + 1];
        double[] y = new double[scores.length + 1];
        for (int i = 0; i < order.length; i++) {
            x[i + 1] = x[i] + (labels[order[i]] ? 0 : 1);
            y[i + 1] = y[i] + (labels[order[i]] ? 1 : 0);
        }
        double negatives = Math.max(1, x[order.length]);
        double positives = Math.max(1, y[order.length]);
        String area =
                String.format(Locale.ROOT, "%s %.3f", name, figures.roc(score).area());
        chart.curve(
                area,
                Arrays.stream(x).map(each -> each / negatives).toArray(),
                Arrays.stream(y).map(each -> each / positives).toArray());
    }

    private static String reliability(Calibration calibration) {
        Chart chart = new Chart("Reliability of the risk", "mean predicted risk", "share rated malignant", 0, 1, 0, 1);
        chart.diagonal();
        List<Calibration.Bin> bins = calibration.bins();
        chart.curve(
                String.format(Locale.ROOT, "ECE %.3f", calibration.expectedError()),
                bins.stream().mapToDouble(Calibration.Bin::probability).toArray(),
                bins.stream().mapToDouble(Calibration.Bin::frequency).toArray());
        bins.forEach(bin -> chart.dot(bin.probability(), bin.frequency(), "n " + bin.n()));
        return chart.svg();
    }

    /** The learning curves that training left: loss over passes, each network's first loss taken as 1. */
    public static void learningCurve(Path table, Path picture) throws IOException {
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] parts = line.split(",", -1);
            losses.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.parseDouble(parts[2]));
        }
        int longest = losses.values().stream().mapToInt(List::size).max().orElse(2);
        Chart chart = new Chart("Learning curves", "pass", "training loss, first pass = 1", 1, longest, 0, 1);
        losses.forEach((name, loss) -> {
            double[] x = new double[loss.size()];
            Arrays.setAll(x, i -> i + 1);
            chart.curve(
                    name,
                    x,
                    loss.stream().mapToDouble(each -> each / loss.get(0)).toArray());
        });
        Files.writeString(picture, chart.svg());
    }
}
