package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.assess.CodeVersion;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.explain.SimilarIndexes;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.consilium.model.train.Progress;
import org.consilium.model.train.SimilarMaking;

/** Makes the index of similar training nodules for the registered models, as a step after their weights were registered. */
final class IndexCommand {
    private static final String NODULES = "nodules3d_lidc_voi";

    private IndexCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--data", "--out", "--model"));
        Path data = options.required("--data");
        Path folder = Files.createDirectories(options.required("--out"));
        List<Registry.Entry> models = Registry.entries().stream()
                .filter(entry ->
                        options.value("--model").map(entry.modelId()::equals).orElse(true))
                .toList();
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no model of this name is registered");
        }
        Map<String, Object> written = new LinkedHashMap<>();
        for (Registry.Entry model : models) {
            SimilarIndex index = of(model, Registry.load(model), data, progress);
            Files.writeString(folder.resolve(SimilarIndexes.fileOf(model)), index.text());
            written.put(SimilarIndexes.fileOf(model), Map.of("model", model.modelId(), "nodules", index.size()));
        }
        out.print(Json.text(written));
    }

    /** The index of one model whose weights are at hand. */
    static SimilarIndex of(Registry.Entry model, Weights weights, Path data, Progress progress) throws IOException {
        Map<String, String> madeFrom = new LinkedHashMap<>();
        model.parts().stream()
                .filter(part -> !part.role().equals("filter"))
                .forEach(part -> madeFrom.put(part.role(), part.sha256()));
        madeFrom.put(
                "data", Registry.sha256(Files.readAllBytes(data.resolve(NODULES).resolve("index.csv"))));
        madeFrom.put("code", CodeVersion.TEXT);
        return SimilarMaking.make(madeFrom, VoiFolder.read(data.resolve(NODULES)), weights, progress);
    }
}
