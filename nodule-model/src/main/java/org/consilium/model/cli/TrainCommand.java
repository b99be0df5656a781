package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.assess.CodeVersion;
import org.consilium.model.evaluate.Pictures;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.explain.SimilarIndexes;
import org.consilium.model.network.Registry;
import org.consilium.model.network.WeightFiles;
import org.consilium.model.network.Weights;
import org.consilium.model.train.Progress;
import org.consilium.model.train.Training;
import org.consilium.model.train.TrainingPlan;

/** Trains the model and writes its weights and their provenance. */
final class TrainCommand {
    private TrainCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(
                words, List.of("--data", "--work", "--out", "--pictures", "--plan", "--leave-out", "--threads"));
        Path data = options.required("--data");
        Optional<Integer> leftOut = options.value("--leave-out").map(Integer::parseInt);
        Path work = options.path("--work")
                .orElse(Path.of(
                        "target", leftOut.map(k -> "model-work-without-" + k).orElse("model-work")));
        Path folder = options.path("--out").orElse(work.resolve("weights"));
        TrainingPlan plan = options.value("--plan").orElse("shipped").equals("quick")
                ? TrainingPlan.quick()
                : TrainingPlan.shipped();
        long start = System.nanoTime();
        int threads = options.value("--threads")
                .map(Integer::parseInt)
                .orElse(Runtime.getRuntime().availableProcessors());
        Training training = new Training(data, work, plan, progress, TrainCommand::volume, threads);
        Weights weights = leftOut.isPresent() ? training.without(leftOut.get()) : training.run();
        Map<String, Object> provenance = new LinkedHashMap<>();
        List<String> lines = WeightFiles.write(weights, folder);
        provenance.put("registryLines", lines);
        if (leftOut.isEmpty()) {
            index(lines, weights, data, folder, progress);
        }
        leftOut.ifPresent(fold -> provenance.put("leftOutFold", fold));
        provenance.put("codeVersion", CodeVersion.TEXT);
        provenance.put("plan", plan);
        provenance.put("data", digests(data));
        provenance.put("secondsThisRun", (System.nanoTime() - start) / 1_000_000_000);
        Files.writeString(folder.resolve("provenance.json"), Json.text(provenance));
        if (options.path("--pictures").isPresent()) {
            Path pictures = Files.createDirectories(options.required("--pictures"));
            Pictures.learningCurve(work.resolve("learning-curve.csv"), pictures.resolve("learning-curve.svg"));
        }
        out.print(Json.text(provenance));
    }

    /** The index of similar nodules that belongs to these weights. */
    private static void index(List<String> lines, Weights weights, Path data, Path folder, Progress progress)
            throws IOException {
        List<Registry.Part> parts = lines.stream()
                .map(line -> line.split(" ", -1))
                .map(words -> new Registry.Part(words[0], words[1], words[2]))
                .toList();
        Registry.Entry model = new Registry.Entry("trained", parts);
        SimilarIndex index = IndexCommand.of(model, weights, data, progress);
        Files.writeString(folder.resolve(SimilarIndexes.fileOf(model)), index.text());
    }

    static Optional<CtVolume> volume(List<Path> files) {
        SeriesResult result = new SeriesAssembly(new CoreDicomReader()).assemble(files);
        return result instanceof SeriesResult.Assembled assembled ? Optional.of(assembled.volume()) : Optional.empty();
    }

    private static Map<String, Object> digests(Path data) throws IOException {
        Map<String, Object> digests = new LinkedHashMap<>();
        for (String name : List.of(
                "nodules3d_lidc_voi/index.csv",
                "nodules3d_lidc_voi/voi.zip",
                "nodules2d_lidc_maxslice/index.csv",
                "nodules2d_lidc_maxslice/slices_hu_int16.npy.gz",
                "nodules3d_lidc_cube51/index.csv",
                "nodules3d_lidc_cube51/cubes_hu_int16_zyx.npy.gz",
                "nodules3d_lidc_cube51/masks_uint8_zyx.npy.gz")) {
            if (Files.exists(data.resolve(name))) {
                digests.put(name, Registry.sha256(Files.readAllBytes(data.resolve(name))));
            }
        }
        return digests;
    }
}
