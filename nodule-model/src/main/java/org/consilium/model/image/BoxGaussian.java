package org.consilium.model.image;

import java.util.stream.IntStream;
import org.consilium.model.image.Lattice.Box;

/** Separable smoothing of a box of values, in place, on all cores; the border value is repeated outward. */
public final class BoxGaussian {
    private BoxGaussian() {}

    /** Smooths with {@code sigma} in points. Every line is computed by one thread, so the result never varies. */
    public static void smooth(float[] values, Box box, double sigma) {
        float[] kernel = Gaussian.kernel(sigma);
        int layer = box.width() * box.height();
        IntStream.range(0, box.depth()).parallel().forEach(z -> {
            lines(values, z * layer, box.height(), box.width(), box.width(), 1, kernel);
            lines(values, z * layer, box.width(), 1, box.height(), box.width(), kernel);
        });
        IntStream.range(0, box.height())
                .parallel()
                .forEach(y -> lines(values, y * box.width(), box.width(), 1, box.depth(), layer, kernel));
    }

    private static void lines(float[] values, int start, int count, int next, int length, int stride, float[] kernel) {
        int radius = kernel.length / 2;
        float[] line = new float[length + 2 * radius];
        for (int each = 0; each < count; each++) {
            int at = start + each * next;
            for (int i = 0; i < line.length; i++) {
                line[i] = values[at + Math.min(length - 1, Math.max(0, i - radius)) * stride];
            }
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * line[i + k];
                }
                values[at + i * stride] = sum;
            }
        }
    }
}
