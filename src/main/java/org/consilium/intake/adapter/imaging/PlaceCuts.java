package org.consilium.intake.adapter.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.consilium.dicom.volume.PatientPoint;

/** Axial, coronal and sagittal cut through a place, along the patient's axes, as radiologists look at them. */
final class PlaceCuts {
    /** Pixels of one cut, each half a millimetre wide. */
    static final int SIDE = 96;

    private static final double PIXEL_MM = 0.5;
    private static final int WHITE = 255;
    private static final double LOW_HU = -1350;
    private static final double WIDTH_HU = 1500;

    private PlaceCuts() {}

    static byte[] draw(SlabVoxels voxels, PatientPoint place) {
        BufferedImage picture = new BufferedImage(3 * SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                double across = (u - (SIDE - 1) / 2.0) * PIXEL_MM;
                double down = (v - (SIDE - 1) / 2.0) * PIXEL_MM;
                int at = v * 3 * SIDE + u;
                pixels[at] = grey(voxels, place, across, down, 0);
                pixels[at + SIDE] = grey(voxels, place, across, 0, -down);
                pixels[at + 2 * SIDE] = grey(voxels, place, 0, across, -down);
            }
        }
        return GreyPng.of(picture);
    }

    private static byte grey(SlabVoxels voxels, PatientPoint place, double x, double y, double z) {
        short hu = voxels.huAt(new PatientPoint(place.xMm() + x, place.yMm() + y, place.zMm() + z));
        double share = (hu - LOW_HU) / WIDTH_HU;
        return (byte) Math.round(WHITE * Math.max(0, Math.min(1, share)));
    }
}
