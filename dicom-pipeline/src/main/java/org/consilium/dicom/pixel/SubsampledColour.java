package org.consilium.dicom.pixel;

/** Uncompressed colour whose chrominance is shared by two neighbours: Y1 Y2 Cb Cr (PS3.3 section C.7.6.3.1.2). */
final class SubsampledColour {
    private SubsampledColour() {}

    static byte[] expand(byte[] pixels, PixelDescription description, int frame) {
        byte[] bytes = new byte[(int) description.frameBytes()];
        int source = frame * (bytes.length / 3 * 2);
        for (int target = 0; target + 6 <= bytes.length; target += 6, source += 4) {
            for (int neighbour = 0; neighbour < 2; neighbour++) {
                bytes[target + 3 * neighbour] = pixels[source + neighbour];
                bytes[target + 3 * neighbour + 1] = pixels[source + 2];
                bytes[target + 3 * neighbour + 2] = pixels[source + 3];
            }
        }
        return bytes;
    }
}
