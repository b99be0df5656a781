package org.consilium.model.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/**
 * A folder of nodule cubes with full context, one millimetre a voxel: {@code index.csv},
 * {@code cubes_hu_int16_zyx.npy.gz} and {@code masks_uint8_zyx.npy.gz}.
 */
public final class CubeFolder {
    private CubeFolder() {}

    /**
     * One cube with a nodule in its middle.
     *
     * @param patient the data set's pseudonym
     * @param fold patient-disjoint part
     * @param ct the cube; its middle voxel lies at the origin of patient space
     * @param mask 1 inside one radiologist's border, 0 outside
     */
    public record Cube(String patient, int fold, CtVolume ct, byte[] mask) {}

    /** All cubes of the folder, in the order of the table. */
    public static List<Cube> read(Path folder) throws IOException {
        NpyArray cubes = NpyArray.read(folder.resolve("cubes_hu_int16_zyx.npy.gz"));
        NpyArray masks = NpyArray.read(folder.resolve("masks_uint8_zyx.npy.gz"));
        List<Map<String, String>> rows = CsvTable.read(folder.resolve("index.csv"));
        if (rows.size() != cubes.shape()[0]) {
            throw new IOException("index.csv has " + rows.size() + " rows for " + cubes.shape()[0] + " cubes");
        }
        List<Cube> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            result.add(new Cube(
                    row.getOrDefault("patient", ""),
                    Integer.parseInt(row.getOrDefault("fold", "")),
                    new CtVolume(grid(cubes.shape()[1]), cubes.entry(i)),
                    flags(masks.entry(i))));
        }
        return result;
    }

    private static VoxelGrid grid(int side) {
        double corner = -(side - 1) / 2.0;
        return new VoxelGrid(
                side, side, side, 1, 1, 1, new PatientPoint(corner, corner, corner), Axis.TO_LEFT, Axis.TO_BACK);
    }

    private static byte[] flags(short[] values) {
        byte[] flags = new byte[values.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) (values[i] > 0 ? 1 : 0);
        }
        return flags;
    }
}
