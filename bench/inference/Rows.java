import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same numbers for both sides, and numbers as a line of text. */
final class Rows {
    private Rows() {}

    static float[] of(long[] shape) {
        float[] row = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) random.nextDouble();
        }
        return row;
    }

    static String text(float[] numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> Float.toString(numbers[i]))
                .collect(Collectors.joining(" "));
    }

    static double[] numbers(String line) {
        return Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
