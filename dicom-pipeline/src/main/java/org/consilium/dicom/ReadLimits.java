package org.consilium.dicom;

/**
 * How much a reader takes from bytes it cannot trust.
 *
 * @param elementBytes longest single value, pixel data included
 * @param headerElementBytes longest single value other than pixel, waveform and document bulk (VR O* and UN excepted)
 * @param depth deepest nesting of sequences
 * @param elements most elements in one dataset, those in items included
 * @param fragments most fragments of encapsulated pixel data
 * @param datasetBytes longest dataset
 * @param inflatedBytes longest dataset after inflating
 * @param inflationRatio largest factor by which deflated bytes may grow
 */
public record ReadLimits(
        long elementBytes,
        long headerElementBytes,
        int depth,
        int elements,
        int fragments,
        long datasetBytes,
        long inflatedBytes,
        int inflationRatio) {

    /** Ample for a chest CT, its enhanced multi-frame form and every object derived from it. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(1L << 30, 16L << 20, 32, 250_000, 200_000, 2L << 30, 512L << 20, 200);

    public ReadLimits {
        positive("elementBytes", elementBytes);
        positive("headerElementBytes", headerElementBytes);
        positive("depth", depth);
        positive("elements", elements);
        positive("fragments", fragments);
        positive("datasetBytes", datasetBytes);
        positive("inflatedBytes", inflatedBytes);
        positive("inflationRatio", inflationRatio);
        if (elementBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "elementBytes may be " + (Integer.MAX_VALUE - 8) + " at most, not " + elementBytes);
        }
        if (depth > 256) {
            throw new IllegalArgumentException("depth may be 256 at most, not " + depth);
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
