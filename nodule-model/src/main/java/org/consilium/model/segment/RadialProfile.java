package org.consilium.model.segment;

/** Mean density at each distance from the centre of a cube, in steps of one millimetre. */
final class RadialProfile {
    private final float[] mean;
    private final float radiusMm;

    RadialProfile(float[] cube, float[] distanceMm, int lengthMm) {
        double[] sum = new double[lengthMm];
        int[] count = new int[lengthMm];
        for (int i = 0; i < cube.length; i++) {
            int bin = (int) distanceMm[i];
            if (bin < lengthMm) {
                sum[bin] += cube[i];
                count[bin]++;
            }
        }
        mean = new float[lengthMm];
        for (int i = 0; i < lengthMm; i++) {
            mean[i] = (float) (sum[i] / count[i]);
        }
        radiusMm = halfFall();
    }

    /** Where the profile first falls half way from its start to its lowest value. */
    private float halfFall() {
        float low = mean[0];
        for (float each : mean) {
            low = Math.min(low, each);
        }
        float half = (mean[0] + low) / 2;
        for (int i = 1; i < mean.length; i++) {
            if (mean[i] < half) {
                return i - 1 + (mean[i - 1] - half) / (mean[i - 1] - mean[i]) + 0.5f;
            }
        }
        return mean.length;
    }

    float at(float distanceMm) {
        return mean[Math.min(mean.length - 1, (int) distanceMm)];
    }

    float radiusMm() {
        return radiusMm;
    }
}
