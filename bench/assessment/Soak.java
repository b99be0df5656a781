import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.StopSignal;

/**
 * Assesses one series again and again in one process, with an explanation now and then, and watches memory: nothing may grow, and every
 * answer must be the first one.
 *
 * <p>Give {@code -Xms} as {@code -Xmx} and {@code -XX:+AlwaysPreTouch}: a heap that is still filling for the first time looks like
 * growth. What is resident beyond it is the native library's and the JVM's own, and told apart as "outside".
 *
 * <p>Usage: {@code Soak DICOM_DIR|phantom COUNT [SECONDS [EVERY]]}; every assessment is of the whole series, or each EVERY-th, the others
 * being of its first nodule alone; ends after so many assessments or so much time, says how many
 * there were, and with status 1 where memory grew or an answer differed.
 */
final class Soak {
    /** Share of the assessments before memory is looked at: caches, compiled code and the native library's arenas fill. */
    private static final double WARM_UP = 0.2;
    /** Every so many assessments one nodule is explained as well. */
    private static final int EXPLAINED = 10;
    /** What measuring memory twice differs by anyway. */
    private static final long SLACK_MIB = 64;

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        CtVolume volume = arguments[0].equals("phantom") ? phantom() : series(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE / 2_000_000_000;
        int every = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        System.exit(run(volume, count, System.nanoTime() + seconds * 1_000_000_000, every) ? 0 : 1);
    }

    private static boolean run(CtVolume volume, int count, long end, int every) throws IOException {
        List<AssessedNodule> first = List.of();
        long[] start = {0, 0, 0};
        int done = 0;
        boolean same = true;
        try (NoduleModel model = NoduleModels.load()) {
            while (done < count && System.nanoTime() < end) {
                long began = System.nanoTime();
                boolean whole = done % every == 0;
                ModelAssessment read = whole
                        ? model.assess(volume, "soak")
                        : model.assessAt(volume, first.get(0).seed(), "soak");
                done++;
                if (done % EXPLAINED == 1) {
                    List<PatientPoint> seeds =
                            read.nodules().stream().limit(1).map(AssessedNodule::seed).toList();
                    model.explain(volume, seeds, "soak", StopSignal.NEVER);
                }
                first = done == 1 ? read.nodules() : first;
                same &= read.abstention().isEmpty() && same(read.nodules(), first, whole);
                if (done % Math.max(1, count / 20) == 0) {
                    long[] now = memory();
                    start = done <= WARM_UP * count ? now : start;
                    print(done, (System.nanoTime() - began) / 1_000_000, now);
                }
            }
        }
        long[] last = memory();
        boolean grew = false;
        for (int i = 0; i < last.length; i++) {
            grew |= last[i] > start[i] + SLACK_MIB;
        }
        System.out.printf(
                Locale.ROOT,
                "%d assessments of %d slices, %d nodules each: answers %s, resident %+d MiB, live heap %+d MiB, outside the heap %+d MiB: %s%n",
                done,
                volume.grid().slices(),
                first.size(),
                same ? "all equal" : "DIFFER",
                last[0] - start[0],
                last[1] - start[1],
                last[2] - start[2],
                grew ? "GREW" : "no growth");
        return same && !grew;
    }

    /** A nodule read alone is the first of the whole series, but for the score, which no other place comes before. */
    private static boolean same(List<AssessedNodule> read, List<AssessedNodule> first, boolean whole) {
        return whole ? read.equals(first) : read.size() == 1 && read.get(0).equals(first.get(0));
    }

    private static void print(int done, long millis, long[] memory) {
        System.out.printf(
                Locale.ROOT,
                "%5d  last took %6d ms  resident %5d MiB  live heap %5d MiB  outside %5d MiB  threads %d%n",
                done,
                millis,
                memory[0],
                memory[1],
                memory[2],
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** Resident memory of the process, heap after a full collection, and what is resident outside the heap, in MiB. */
    private static long[] memory() throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        long resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
        return new long[] {resident, heap, resident - (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() >> 20)};
    }

    private static CtVolume series(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> images = files.filter(file -> file.toString().endsWith(".dcm")).sorted().toList();
            SeriesResult result = new SeriesAssembly(new CoreDicomReader()).assemble(images);
            if (result instanceof SeriesResult.Assembled assembled) {
                return assembled.volume();
            }
            throw new IOException("no volume can be made of the folder");
        }
    }

    /** A child's chest with a ball of 12 mm in the right lung: air, an elliptic body, two elliptic lungs. */
    private static CtVolume phantom() {
        int columns = 200;
        int rows = 150;
        int slices = 62;
        PatientPoint corner = new PatientPoint(-(columns - 1) / 2.0, -(rows - 1) / 2.0, -(slices - 1) * 1.25);
        VoxelGrid grid = new VoxelGrid(columns, rows, slices, 1, 1, 2.5, corner, Axis.TO_LEFT, Axis.TO_BACK);
        short[] hu = new short[columns * rows * slices];
        for (int i = 0; i < hu.length; i++) {
            PatientPoint at = grid.toPatient(i % columns, i / columns % rows, i / (columns * rows));
            boolean lung = inside(at, -46, 0, 0, 38, 55, 70) || inside(at, 46, 0, 0, 38, 55, 70);
            boolean body = inside(at, 0, 0, 0, 95, 70, 1000);
            hu[i] = (short) (inside(at, -46, 10, 20, 6, 6, 6) ? 30 : lung ? -860 : body ? 40 : -1000);
        }
        return new CtVolume(grid, hu);
    }

    private static boolean inside(PatientPoint at, double x, double y, double z, double a, double b, double c) {
        double u = (at.xMm() - x) / a;
        double v = (at.yMm() - y) / b;
        double w = (at.zMm() - z) / c;
        return u * u + v * v + w * w <= 1;
    }
}
