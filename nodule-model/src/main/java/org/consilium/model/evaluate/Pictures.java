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

    /** ROC curves, those of the size-matched sample, and the reliability diagram of an evaluation. */
    static void write(Path folder, Figures figures) throws IOException {
        Files.createDirectories(folder);
        List<Outcome> all = figures.labelled();
        Files.writeString(folder.resolve("roc.svg"), roc("All nodules with a label, n " + all.size(), all));
        List<Outcome> matched = SizeMatched.sample(all);
        String title = "Malignant and benign of one size, n 2 × " + matched.size() / 2;
        Files.writeString(folder.resolve("roc-size-matched.svg"), roc(title, matched));
        Files.writeString(folder.resolve("reliability.svg"), reliability(figures.calibration()));
    }

    private static String roc(String title, List<Outcome> cases) {
        Chart chart = Chart.unitSquare(title, "1 − specificity", "sensitivity");
        add(chart, cases, "model", Outcome::p, "");
        add(chart, cases, "model's volume", Outcome::volumeMm3, "6 3");
        add(chart, cases, "readers' volume", Outcome::readersVolumeMm3, "2 3");
        return chart.svg();
    }

    private static void add(
            Chart chart, List<Outcome> cases, String name, ToDoubleFunction<Outcome> score, String dash) {
        List<Outcome> order = new ArrayList<>(cases);
        order.sort((a, b) -> Double.compare(score.applyAsDouble(b), score.applyAsDouble(a)));
        Roc roc = Figures.roc(cases, score);
        double[] x = new double[order.size() + 1];
        double[] y = new double[order.size() + 1];
        for (int i = 0; i < order.size(); i++) {
            boolean malignant = order.get(i).malignant();
            x[i + 1] = x[i] + (malignant ? 0 : 1.0 / Math.max(1, roc.negatives()));
            y[i + 1] = y[i] + (malignant ? 1.0 / Math.max(1, roc.positives()) : 0);
        }
        String area = String.format(Locale.ROOT, "%s %.3f (%.3f–%.3f)", name, roc.area(), roc.low(), roc.high());
        chart.curve(area, x, y, dash);
    }

    private static String reliability(Calibration calibration) {
        Chart chart = Chart.unitSquare("Does the risk come true?", "mean risk of a bin", "share rated malignant");
        for (Calibration.Bin bin : calibration.bins()) {
            double[] interval = wilson(bin);
            chart.dot(bin.probability(), bin.frequency(), interval[0], interval[1], "n " + bin.n());
        }
        chart.note(String.format(Locale.ROOT, "expected calibration error %.3f", calibration.expectedError()));
        chart.note(String.format(Locale.ROOT, "slope %.2f", calibration.slope()));
        chart.note("bars: 95 % (Wilson)");
        return chart.svg();
    }

    private static double[] wilson(Calibration.Bin bin) {
        double z = 1.959964;
        double scale = 1 + z * z / bin.n();
        double middle = (bin.frequency() + z * z / (2 * bin.n())) / scale;
        double spread = bin.frequency() * (1 - bin.frequency()) / bin.n() + z * z / (4.0 * bin.n() * bin.n());
        double half = z * Math.sqrt(spread) / scale;
        return new double[] {middle - half, middle + half};
    }

    /** The learning curves that training left: loss over passes, each network's first loss taken as 1. */
    public static void learningCurve(Path table, Path picture) throws IOException {
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] parts = line.split(",", -1);
            losses.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.parseDouble(parts[2]));
        }
        int longest = losses.values().stream().mapToInt(List::size).max().orElse(2);
        double least = losses.values().stream()
                .flatMap(loss -> loss.stream().map(each -> each / loss.get(0)))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        Chart chart = Chart.wide(
                "Learning curves",
                new Chart.Axis("pass", 1, Math.max(2, longest)),
                new Chart.Axis("training loss, first pass = 1", Math.min(0.9, Math.floor(10 * least) / 10), 1));
        losses.forEach((name, loss) -> {
            double[] x = new double[loss.size()];
            Arrays.setAll(x, i -> i + 1);
            double[] y = loss.stream().mapToDouble(each -> each / loss.get(0)).toArray();
            chart.curve(name, x, y, name.startsWith("slices") ? "" : "5 3");
        });
        Files.writeString(picture, chart.svg());
    }
}
