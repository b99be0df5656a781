package org.consilium.dicom.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Takes spoiled inputs one after another and stops at the first that lets an error escape or takes too long.
 *
 * <p>Run by {@link FuzzTest}, or by itself: {@code FuzzRun KIND FIRST-SEED COUNT FOLDER}.
 */
final class FuzzRun {
    /** Of processor time, so that a busy machine does not count. */
    static final long MOST_MILLIS = 2000;

    private static final long REPORT_EVERY = 10_000;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final FuzzKind kind;
    private final FuzzSubject subject;
    private volatile long seed;

    FuzzRun(FuzzKind kind, Path folder) throws IOException {
        this.kind = kind;
        this.subject = kind.subject(folder);
    }

    /** Takes {@code count} inputs, made from the seeds from {@code first} on. */
    Report take(long first, long count) throws IOException {
        try (Watch watch = Watch.over(Thread.currentThread(), () -> kind + " seed " + seed)) {
            return watched(first, count);
        }
    }

    private Report watched(long first, long count) throws IOException {
        Report report = new Report(kind, first);
        for (seed = first; seed < first + count; seed++) {
            byte[] input = subject.next(new Random(seed));
            long start = PROCESSOR.getCurrentThreadCpuTime();
            int reached = take(input);
            long micros = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1000;
            if (micros > MOST_MILLIS * 1000) {
                throw new AssertionError(kind + " seed " + seed + " took " + micros / 1000 + " ms");
            }
            report.add(seed, reached, micros);
            if (report.inputs % REPORT_EVERY == 0) {
                System.out.println(report);
            }
        }
        return report;
    }

    private int take(byte[] input) throws IOException {
        try {
            return subject.take(input);
        } catch (RuntimeException | Error escaped) {
            throw new AssertionError(
                    kind + " seed " + seed + " let " + escaped.getClass().getName() + " escape", escaped);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        FuzzRun run = new FuzzRun(FuzzKind.valueOf(arguments[0]), folder);
        System.out.println("done: " + run.take(Long.parseLong(arguments[1]), Long.parseLong(arguments[2])));
        System.exit(0);
    }

    /** What came of the inputs. */
    static final class Report {
        final long[] reached = new long[3];
        private final FuzzKind kind;
        private final long first;
        private long inputs;
        private long totalMicros;
        private long slowestMicros;
        private long slowestSeed;

        Report(FuzzKind kind, long first) {
            this.kind = kind;
            this.first = first;
        }

        private void add(long seed, int stage, long micros) {
            inputs++;
            reached[stage]++;
            totalMicros += micros;
            if (micros > slowestMicros) {
                slowestMicros = micros;
                slowestSeed = seed;
            }
        }

        @Override
        public String toString() {
            return String.format(
                    "%s: %d inputs from seed %d, reached %d / %d / %d; %d us each, slowest %d ms (seed %d)",
                    kind,
                    inputs,
                    first,
                    reached[0],
                    reached[1],
                    reached[2],
                    totalMicros / Math.max(1, inputs),
                    slowestMicros / 1000,
                    slowestSeed);
        }
    }
}
