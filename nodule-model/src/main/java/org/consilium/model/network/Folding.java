package org.consilium.model.network;

/**
 * Takes batch normalisation into the convolutions before it: normalising with fixed means and variances is one factor and
 * one constant a channel, so that a plain network answers the same with half the arrays.
 */
final class Folding {
    private static final double LEAST_VARIANCE = 1e-5;

    private final Network trained;
    private final Network plain;

    private Folding(Network trained, Network plain) {
        this.trained = trained;
        this.plain = plain;
    }

    /** Writes what a network with normalisation learned into one without. */
    static void fold(Network trained, Network plain, int convolutions) {
        Folding folding = new Folding(trained, plain);
        for (int i = 0; i < convolutions; i++) {
            folding.convolution(i);
        }
        plain.numbers("ratings_W", trained.numbers("ratings_W"));
        plain.numbers("ratings_b", trained.numbers("ratings_b"));
    }

    private void convolution(int i) {
        float[] factor = trained.numbers("normal-" + i + "_gamma");
        float[] constant = trained.numbers("normal-" + i + "_beta");
        float[] mean = trained.numbers("normal-" + i + "_mean");
        float[] variance = trained.numbers("normal-" + i + "_var");
        for (int channel = 0; channel < factor.length; channel++) {
            factor[channel] /= (float) Math.sqrt(variance[channel] + LEAST_VARIANCE);
            constant[channel] -= factor[channel] * mean[channel];
        }
        float[] filters = trained.numbers("slice-" + i + "_W");
        int each = filters.length / factor.length;
        for (int k = 0; k < filters.length; k++) {
            filters[k] *= factor[k / each];
        }
        plain.numbers("slice-" + i + "_W", filters);
        plain.numbers("slice-" + i + "_b", constant);
    }
}
