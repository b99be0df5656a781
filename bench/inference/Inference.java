import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * One inference of a registered network by this project and by ONNX Runtime, by turns on the same numbers: checks
 * that both answer the same, then prints the medians and their ratio.
 *
 * <p>Usage: {@code Inference NETWORK ARRAY OUTPUTS [ROUNDS] [THREADS] [ROWS]} with NETWORK one of slices, places, and so many
 * rows at once: 1, or 12 as a rating network gets them for one nodule.
 */
final class Inference {
    private static final int WARM_UP = 200;
    /** Inferences of one side before the other has its turn. */
    private static final int BLOCK = 50;

    private Inference() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2000;
        int threads = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
        int rows = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 1;
        Network network = network(arguments[0], Integer.parseInt(arguments[2]));
        Weights weights = Registry.load(Registry.active());
        network.parameters(weights.get(arguments[1]));
        compare(network, arguments[1], rounds, threads, rows);
    }

    private static Network network(String shape, int outputs) throws Exception {
        for (var method : Networks.class.getMethods()) {
            if (method.getName().equals(shape)) {
                Object[] known = {1L};
                Object[] cube = {1L, 24};
                int count = method.getParameterCount();
                return (Network) method.invoke(null, count == 2 ? cube : known);
            }
        }
        throw new IllegalArgumentException("no network " + shape);
    }

    private static void compare(Network network, String name, int rounds, int threads, int rows)
            throws Exception {
        ComputationGraph graph = (ComputationGraph) field(network, "graph");
        long[] shape = (long[]) field(network, "inputShape");
        long[] all = LongStream.concat(LongStream.of(rows), Arrays.stream(shape)).toArray();
        float[] row = Rows.of(all);
        float[] ours = network.predict(row, rows);
        Path file = Files.createTempFile("network", ".onnx");
        Files.write(file, OnnxFile.of(graph, shape, ours.length / rows, rows));
        Process peer = peer(file, all, threads);
        try (BufferedReader in = peer.inputReader();
                PrintWriter out = new PrintWriter(peer.outputWriter(), true)) {
            check(name, graph.numParams(), ours, Rows.numbers(in.readLine()));
            double[] mine = new double[rounds];
            double[] theirs = new double[rounds];
            for (int block = -WARM_UP; block < rounds; block += BLOCK) {
                for (int i = 0; i < BLOCK; i++) {
                    long start = System.nanoTime();
                    network.predict(row, rows);
                    if (block + i >= 0) {
                        mine[block + i] = (System.nanoTime() - start) / 1e6;
                    }
                }
                out.println(BLOCK);
                double[] times = Rows.numbers(in.readLine());
                if (block >= 0) {
                    System.arraycopy(times, 0, theirs, block, BLOCK);
                }
            }
            print(mine, theirs, threads);
        } finally {
            peer.destroy();
            Files.delete(file);
        }
    }

    private static Process peer(Path file, long[] shape, int threads) throws IOException {
        String all = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(","));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        peerPath(),
                        "Peer",
                        file.toString(),
                        all,
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** This bench and ONNX Runtime alone. */
    private static String peerPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(each -> each.contains("onnx") || each.contains("inference"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static void check(String name, long parameters, float[] ours, double[] theirs) {
        double apart = 0;
        for (int i = 0; i < ours.length; i++) {
            apart = Math.max(apart, Math.abs(ours[i] - theirs[i]));
        }
        System.out.printf(Locale.ROOT, "%s: %d parameters, answers at most %.1e apart%n", name, parameters, apart);
        if (!(apart < 1e-4)) {
            throw new IllegalStateException("the two do not compute the same");
        }
    }

    private static void print(double[] mine, double[] peer, int threads) {
        Arrays.sort(mine);
        Arrays.sort(peer);
        for (int percent : List.of(10, 50, 90)) {
            int at = mine.length * percent / 100;
            System.out.printf(
                    Locale.ROOT,
                    "%2d %%: Deeplearning4j %.3f ms, ONNX Runtime %.3f ms, ratio %.2f (%d thread%s, n %d)%n",
                    percent,
                    mine[at],
                    peer[at],
                    mine[at] / peer[at],
                    threads,
                    threads == 1 ? "" : "s",
                    mine.length);
        }
    }

    private static Object field(Network network, String name) throws Exception {
        Field field = Network.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(network);
    }
}
