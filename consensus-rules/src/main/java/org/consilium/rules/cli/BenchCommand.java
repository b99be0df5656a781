package org.consilium.rules.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.consilium.clinical.GuidelineCase;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.SampleCases;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.dmn.CamundaTables;
import org.consilium.rules.table.PlainTables;

/** {@code bench}: time of all packs for one nodule, by three ways of running the same tables. */
final class BenchCommand {
    private static final int WARM_UP = 3000;
    private static final int MEASURED = 10000;

    private BenchCommand() {}

    static int run(PrintStream out) {
        long started = System.nanoTime();
        ConsensusRules shipped = ConsensusRules.shipped();
        out.printf(Locale.ROOT, "load and parse all tables: %.0f ms%n", (System.nanoTime() - started) / 1e6);
        row("exact cells in Camunda's engine", shipped, WARM_UP, MEASURED, out);
        row(
                "plain tables, no engine",
                ConsensusRules.over(PlainTables.of(ShippedTables.files())),
                WARM_UP,
                MEASURED,
                out);
        row(
                "naive: the engine's own FEEL",
                ConsensusRules.over(CamundaTables.naive(ShippedTables.files())),
                WARM_UP / 30,
                MEASURED / 30,
                out);
        return RulesCommand.WELL;
    }

    private static void row(String name, ConsensusRules rules, int warmUp, int measured, PrintStream out) {
        Random random = new Random(20261122);
        for (int i = 0; i < warmUp; i++) {
            rules.guidelines(SampleCases.next(random));
        }
        long[] nanos = new long[measured];
        for (int i = 0; i < measured; i++) {
            GuidelineCase question = SampleCases.next(random);
            long before = System.nanoTime();
            rules.guidelines(question);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%-34s median %.3f ms, p99 %.3f ms, %d cases in %.2f s%n",
                name,
                nanos[measured / 2] / 1e6,
                nanos[measured * 99 / 100] / 1e6,
                measured,
                Arrays.stream(nanos).sum() / 1e9);
    }
}
