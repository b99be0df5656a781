import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * ONNX Runtime in a process of its own: the native libraries of the two do not live together in one.
 *
 * <p>Usage: {@code Peer FILE SHAPE THREADS}, the shape with commas. For each number N on a line it runs N times and answers
 * with one line of N times in ms; before that, once, with one line of answers.
 */
final class Peer {
    private Peer() {}

    public static void main(String[] arguments) throws Exception {
        long[] shape = Arrays.stream(arguments[1].split(",")).mapToLong(Long::parseLong).toArray();
        float[] row = Rows.of(shape);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Integer.parseInt(arguments[2]));
        options.setInterOpNumThreads(1);
        try (OrtSession session = environment.createSession(Files.readAllBytes(Path.of(arguments[0])), options);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            System.out.println(Rows.text(run(environment, session, row, shape)));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                float[] times = new float[Integer.parseInt(line)];
                for (int i = 0; i < times.length; i++) {
                    long start = System.nanoTime();
                    run(environment, session, row, shape);
                    times[i] = (System.nanoTime() - start) / 1e6f;
                }
                System.out.println(Rows.text(times));
            }
        }
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return all;
    }

    private static float[] run(OrtEnvironment environment, OrtSession session, float[] row, long[] shape)
            throws Exception {
        String input = session.getInputNames().iterator().next();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(row), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            return flat((float[][]) result.get(0).getValue());
        }
    }
}
