package org.consilium.dicom.quality;

import org.consilium.dicom.volume.CtVolume;

/**
 * Whether a volume shows metal: enough voxels brighter than bone and contrast medium ever are.
 *
 * <p>Where the nodules lie is not known when a series arrives; whether the metal is near one is for the reader to say.
 */
final class MetalSearch {
    /** Cortical bone ends near 2,000 HU, undiluted contrast medium near 2,500; twelve bits end at 3,071. */
    private static final int METAL_HU = 2900;

    /** A surgical clip has some tens of cubic millimetres; single bright voxels are noise or calcium beside contrast. */
    private static final double LEAST_MM3 = 20;

    private MetalSearch() {}

    static boolean finds(CtVolume volume) {
        long bright = 0;
        for (short value : volume.hounsfield()) {
            if (value >= METAL_HU) {
                bright++;
            }
        }
        return bright * volume.grid().voxelVolumeMm3() >= LEAST_MM3;
    }
}
