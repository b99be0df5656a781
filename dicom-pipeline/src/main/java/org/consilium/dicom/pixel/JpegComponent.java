package org.consilium.dicom.pixel;

/** One colour of a JPEG frame and the samples decoded so far. */
final class JpegComponent {
    final int identifier;
    final int horizontal;
    final int vertical;
    final int quantization;
    /** Samples on a grid of whole blocks, {@link #stride} apart. */
    int[] samples = {};

    int stride;
    int directTable;
    int alternatingTable;
    int predictedDirect;

    JpegComponent(int identifier, int horizontal, int vertical, int quantization) {
        this.identifier = identifier;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.quantization = quantization;
    }
}
