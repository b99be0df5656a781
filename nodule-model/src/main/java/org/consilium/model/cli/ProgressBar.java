package org.consilium.model.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.consilium.model.train.Progress;

/** Shows a bar that moves on a terminal, or a line every twentieth part elsewhere. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private String last = "";

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(String stage, double done, String detail) {
        int filled = (int) Math.round(WIDTH * Math.max(0, Math.min(1, done)));
        String line = String.format(
                Locale.ROOT,
                "%-24s [%s%s] %3.0f %% %s",
                stage,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * done,
                detail);
        String key = stage + (int) (20 * done);
        if (terminal) {
            out.print("\r" + line + (done >= 1 ? "\n" : ""));
            out.flush();
        } else if (!key.equals(last)) {
            out.println(line);
        }
        last = key;
    }
}
