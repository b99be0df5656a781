package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.data.CubeFolder;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.evaluate.Chart;
import org.consilium.model.evaluate.DetectionTrial;
import org.consilium.model.evaluate.Froc;
import org.consilium.model.network.Registry;
import org.consilium.model.train.LungSeries;
import org.consilium.model.train.Progress;

/** Sensitivity against other places: on complete series that training leaves out, and on cubes of its test fold. */
final class FrocCommand {
    private static final List<Double> RATES = List.of(0.5, 1.0, 2.0, 4.0, 8.0);

    private FrocCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--data", "--json", "--pictures"));
        Path data = options.required("--data");
        Registry.Entry entry = Registry.active();
        NoduleFilter filter = NoduleFilter.of(Registry.load(entry));
        DetectionTrial trial = new DetectionTrial(filter, progress);
        Map<String, Froc> curves = new LinkedHashMap<>();
        List<LungSeries> series = new ArrayList<>();
        for (String zip : LungSeries.KEPT_OUT) {
            if (Files.exists(data.resolve(zip))) {
                series.addAll(
                        LungSeries.read(data.resolve(zip), data.resolve("lidc_annotations"), TrainCommand::volume));
            }
        }
        if (!series.isEmpty()) {
            curves.put("complete series", trial.complete(series));
        }
        if (Files.isDirectory(data.resolve("nodules3d_lidc_cube51"))) {
            curves.put("cubes of the test fold", trial.cubes(CubeFolder.read(data.resolve("nodules3d_lidc_cube51"))));
        }
        filter.close();
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("the folder holds neither complete series nor cubes");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("modelId", entry.modelId());
        result.put("weightsSha256", entry.sha256());
        curves.forEach((name, curve) -> result.put(name, described(curve)));
        String json = Json.text(result);
        out.print(json);
        if (options.path("--json").isPresent()) {
            Files.writeString(options.required("--json"), json);
        }
        if (options.path("--pictures").isPresent()) {
            picture(curves, Files.createDirectories(options.required("--pictures")));
        }
    }

    private static Map<String, Object> described(Froc curve) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nodules", curve.nodules());
        map.put("scans", curve.scans());
        Map<String, Object> rates = new LinkedHashMap<>();
        RATES.forEach(rate -> rates.put(String.valueOf(rate), curve.sensitivityAt(rate)));
        map.put("sensitivityAtOthersPerScan", rates);
        map.put(
                "points",
                curve.points().stream().limit(200).map(Json::components).toList());
        return map;
    }

    private static void picture(Map<String, Froc> curves, Path folder) throws IOException {
        Chart chart = Chart.wide(
                "Sensitivity against other places (FROC)",
                new Chart.Axis("other places a scan", 0, 10),
                new Chart.Axis("share of nodules found", 0, 1));
        curves.forEach((name, curve) -> {
            List<Froc.Point> shown = curve.points().stream()
                    .filter(point -> point.othersPerScan() <= 10)
                    .toList();
            chart.curve(
                    name + ", n " + curve.nodules(),
                    shown.stream().mapToDouble(Froc.Point::othersPerScan).toArray(),
                    shown.stream()
                            .mapToDouble(point -> point.found() / (double) curve.nodules())
                            .toArray(),
                    "");
        });
        Files.writeString(folder.resolve("froc.svg"), chart.svg());
    }
}
