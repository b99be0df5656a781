package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** The mean loss of every pass of every network. */
final class LearningCurve {
    private final Map<String, List<Double>> losses = new LinkedHashMap<>();

    /** Takes the losses of one network and reports them as progress. */
    DoubleConsumer passes(String network, int all, Progress progress) {
        List<Double> mine = losses.computeIfAbsent(network, name -> new ArrayList<>());
        return loss -> {
            mine.add(loss);
            progress.report(network, mine.size() / (double) all, String.format(Locale.ROOT, "loss %.4f", loss));
        };
    }

    /** Adds the losses to a table of network, pass and loss; networks that were trained before stay in it. */
    void keep(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        for (Map.Entry<String, List<Double>> each : losses.entrySet()) {
            for (int pass = 0; pass < each.getValue().size(); pass++) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s,%d,%.5f",
                        each.getKey(),
                        pass + 1,
                        each.getValue().get(pass)));
            }
        }
        Files.write(file, lines);
    }
}
