package org.consilium.dicom.phantom;

import java.util.Random;

/** Noise as a reconstruction leaves it: Gaussian, neighbouring pixels alike; one tile, cut anew for every slice. */
final class NoiseTile {
    private static final int SIZE = 1024;

    private final float[] values = new float[SIZE * SIZE];

    NoiseTile(Random random) {
        float[] white = new float[SIZE * SIZE];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                values[row * SIZE + column] = blurred(white, row, column);
            }
        }
    }

    /** A binomial 3 x 3 mean, scaled so that the standard deviation stays 1. */
    private static float blurred(float[] white, int row, int column) {
        float sum = 0;
        for (int dr = -1; dr <= 1; dr++) {
            for (int dc = -1; dc <= 1; dc++) {
                int weight = (2 - Math.abs(dr)) * (2 - Math.abs(dc));
                sum += weight * white[(row + dr & SIZE - 1) * SIZE + (column + dc & SIZE - 1)];
            }
        }
        return sum / 6;
    }

    float at(int row, int column) {
        return values[(row & SIZE - 1) * SIZE + (column & SIZE - 1)];
    }
}
