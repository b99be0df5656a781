package org.consilium.model.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.Attribute;

/** A folder with the largest slice of each of many lesions: {@code index.csv} and {@code slices_hu_int16.npy.gz}. */
public final class SliceFolder {
    /** How thick the one slice is taken to be; nothing is read from it. */
    private static final double THICKNESS_MM = 2;

    private SliceFolder() {}

    /**
     * One slice with a lesion in its middle.
     *
     * @param patient the data set's pseudonym
     * @param fold patient-disjoint part
     * @param ct one slice; its middle pixel lies at the origin of patient space
     * @param means the readers' mean ratings
     * @param readers how many readers rated
     */
    public record RatedSlice(String patient, int fold, CtVolume ct, Map<Attribute, Double> means, int readers) {
        public RatedSlice {
            means = Map.copyOf(means);
        }
    }

    /** All slices of the folder, in the order of the table. */
    public static List<RatedSlice> read(Path folder) throws IOException {
        NpyArray pixels = NpyArray.read(folder.resolve("slices_hu_int16.npy.gz"));
        List<Map<String, String>> rows = CsvTable.read(folder.resolve("index.csv"));
        if (rows.size() != pixels.shape()[0]) {
            throw new IOException("index.csv has " + rows.size() + " rows for " + pixels.shape()[0] + " slices");
        }
        List<RatedSlice> slices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            double spacing = number(row, "pixel_spacing_mm");
            slices.add(new RatedSlice(
                    row.getOrDefault("patient", ""),
                    (int) number(row, "fold"),
                    new CtVolume(grid(pixels.shape()[1], spacing), pixels.entry(i)),
                    means(row),
                    (int) number(row, "n_readers")));
        }
        return slices;
    }

    private static VoxelGrid grid(int side, double spacing) {
        double corner = -(side - 1) / 2.0 * spacing;
        return new VoxelGrid(
                side,
                side,
                1,
                spacing,
                spacing,
                THICKNESS_MM,
                new PatientPoint(corner, corner, 0),
                Axis.TO_LEFT,
                Axis.TO_BACK);
    }

    private static Map<Attribute, Double> means(Map<String, String> row) throws IOException {
        Map<Attribute, Double> means = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            String column = attribute.name().toLowerCase(Locale.ROOT) + "_mean";
            if (!row.getOrDefault(column, "").isBlank()) {
                means.put(attribute, number(row, column));
            }
        }
        return means;
    }

    private static double number(Map<String, String> row, String column) throws IOException {
        try {
            return Double.parseDouble(row.getOrDefault(column, ""));
        } catch (NumberFormatException broken) {
            throw new IOException("column " + column + " of index.csv holds a number that cannot be read", broken);
        }
    }
}
