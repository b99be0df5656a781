package org.consilium.model.image;

/** Separable smoothing of a cube; the border voxel is repeated outward. */
public final class Gaussian {
    private Gaussian() {}

    /** A smoothed copy; {@code sigma} is in voxels. */
    public static float[] smooth(float[] cube, int side, double sigma) {
        float[] kernel = kernel(sigma);
        float[] along = new float[cube.length];
        float[] result = new float[cube.length];
        pass(cube, along, side, 1, kernel);
        pass(along, result, side, side, kernel);
        pass(result, along, side, side * side, kernel);
        return along;
    }

    static float[] kernel(double sigma) {
        int radius = Math.max(1, (int) Math.ceil(2.5 * sigma));
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += Math.exp(-0.5 * i * i / (sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / sum);
        }
        return kernel;
    }

    private static void pass(float[] from, float[] to, int side, int stride, float[] kernel) {
        int radius = kernel.length / 2;
        float[] line = new float[side + 2 * radius];
        for (int start = 0; start < from.length; start++) {
            if ((start / stride) % side != 0) {
                continue;
            }
            for (int i = 0; i < line.length; i++) {
                int inside = Math.min(side - 1, Math.max(0, i - radius));
                line[i] = from[start + inside * stride];
            }
            for (int i = 0; i < side; i++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * line[i + k];
                }
                to[start + i * stride] = sum;
            }
        }
    }
}
