package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.model.assess.CodeVersion;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.evaluate.EvaluationReport;
import org.consilium.model.network.Registry;
import org.consilium.model.network.WeightFiles;
import org.consilium.model.network.Weights;
import org.consilium.model.train.Progress;

/** Measures the model on annotated nodules. */
final class EvaluateCommand {
    private EvaluateCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--data", "--fold", "--json", "--pictures", "--weights"));
        Path data = options.required("--data");
        Optional<Integer> fold = options.value("--fold").map(Integer::parseInt);
        VoiFolder folder = VoiFolder.open(data);
        List<AnnotatedNodule> nodules = folder.nodules().stream()
                .filter(nodule -> fold.isEmpty() || nodule.fold() == fold.get())
                .toList();
        if (nodules.isEmpty()) {
            throw new IllegalArgumentException("the folder has no nodules that can be read"
                    + fold.map(k -> " of fold " + k).orElse("") + ", "
                    + folder.leftOut().size() + " were left out");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        EvaluationReport report = EvaluationReport.of(trainings(options, result), nodules, progress);
        result.put("codeVersion", CodeVersion.TEXT);
        result.put("dataSha256", Registry.sha256(Files.readAllBytes(data.resolve("voi.zip"))));
        fold.ifPresent(k -> result.put("fold", k));
        result.put("rowsLeftOut", folder.leftOut());
        result.putAll(report.summary());
        out.print(Json.text(result));
        if (options.path("--pictures").isPresent()) {
            report.pictures(options.required("--pictures"));
        }
        if (options.path("--json").isPresent()) {
            result.put("cases", report.cases());
            Files.writeString(options.required("--json"), Json.text(result));
        }
    }

    /** The registered weights, or those of files or folders for comparing trainings or joining those that left out a fold. */
    private static List<Weights> trainings(Options options, Map<String, Object> result) throws IOException {
        Optional<String> places = options.value("--weights");
        if (places.isPresent()) {
            result.put("weights", places.get());
            List<Weights> trainings = new ArrayList<>();
            for (String place : places.get().split(",")) {
                trainings.add(WeightFiles.read(Path.of(place)));
            }
            return trainings;
        }
        Registry.Entry entry = Registry.active();
        result.put("modelId", entry.modelId());
        result.put("weightsSha256", entry.sha256());
        return List.of(Registry.load(entry));
    }
}
