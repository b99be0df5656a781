package org.consilium.model.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** The mean loss of every pass of every network, in a table of network, pass and loss that outlives a training that stopped. */
final class LearningCurve {
    private final Path table;

    LearningCurve(Path table) {
        this.table = table;
    }

    /** Takes the losses of one network, reports them as progress, and adds them to the table once it is trained. */
    DoubleConsumer passes(String network, int all, Progress progress) {
        List<Double> losses = new ArrayList<>();
        return loss -> {
            losses.add(loss);
            progress.report(network, losses.size() / (double) all, String.format(Locale.ROOT, "loss %.4f", loss));
            if (losses.size() == all) {
                keep(network, losses);
            }
        };
    }

    private synchronized void keep(String network, List<Double> losses) {
        List<String> lines = new ArrayList<>();
        for (int pass = 0; pass < losses.size(); pass++) {
            lines.add(String.format(Locale.ROOT, "%s,%d,%.5f", network, pass + 1, losses.get(pass)));
        }
        try {
            Files.write(table, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
