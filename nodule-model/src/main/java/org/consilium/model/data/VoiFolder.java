package org.consilium.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/**
 * A folder of cut-out nodules: {@code index.csv} with one row a nodule and {@code voi.zip} with
 * {@code image/ID.nii.gz} (HU) and {@code mask/ID.nii.gz}.
 */
public final class VoiFolder {
    private VoiFolder() {}

    /** All nodules of the folder, in the order of the table. */
    public static List<AnnotatedNodule> read(Path folder) throws IOException {
        List<AnnotatedNodule> nodules = new ArrayList<>();
        try (ZipFile zip = new ZipFile(folder.resolve("voi.zip").toFile())) {
            for (Map<String, String> row : CsvTable.read(folder.resolve("index.csv"))) {
                nodules.add(nodule(zip, row));
            }
        }
        return nodules;
    }

    private static AnnotatedNodule nodule(ZipFile zip, Map<String, String> row) throws IOException {
        String id = text(row, "id");
        NiftiVolume image = volume(zip, "image/" + id + ".nii.gz");
        NiftiVolume mask = volume(zip, "mask/" + id + ".nii.gz");
        if (mask.columns() != image.columns() || mask.rows() != image.rows() || mask.slices() != image.slices()) {
            throw new IOException("image and mask of " + id + " differ in size");
        }
        byte[] inside = new byte[mask.values().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (mask.values()[i] > 0 ? 1 : 0);
        }
        VoxelGrid grid = grid(row, image);
        return new AnnotatedNodule(
                id,
                text(row, "patient"),
                (int) number(row, "fold"),
                text(row, "holdout_has_ct_series").equals("1"),
                new CtVolume(grid, image.values()),
                inside,
                point(row, grid),
                ReaderRatings.of(row),
                label(row));
    }

    private static NiftiVolume volume(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("voi.zip has no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return NiftiVolume.parse(in.readAllBytes());
        }
    }

    private static VoxelGrid grid(Map<String, String> row, NiftiVolume image) throws IOException {
        return new VoxelGrid(
                image.columns(),
                image.rows(),
                image.slices(),
                number(row, "dx_mm"),
                number(row, "dy_mm"),
                number(row, "dz_mm"),
                new PatientPoint(number(row, "origin_lps_x"), number(row, "origin_lps_y"), number(row, "origin_lps_z")),
                Axis.TO_LEFT,
                Axis.TO_BACK);
    }

    /** The annotated centre; the middle of the cut-out where the table has none or it lies outside. */
    private static PatientPoint point(Map<String, String> row, VoxelGrid grid) throws IOException {
        if (!row.getOrDefault("luna_x", "").isBlank()) {
            PatientPoint centre = new PatientPoint(number(row, "luna_x"), number(row, "luna_y"), number(row, "luna_z"));
            if (grid.contains(centre)) {
                return centre;
            }
        }
        return grid.toPatient((grid.columns() - 1) / 2.0, (grid.rows() - 1) / 2.0, (grid.slices() - 1) / 2.0);
    }

    private static Optional<Boolean> label(Map<String, String> row) throws IOException {
        int label = (int) number(row, "label");
        return label < 0 ? Optional.empty() : Optional.of(label == 1);
    }

    private static String text(Map<String, String> row, String column) throws IOException {
        String text = row.get(column);
        if (text == null) {
            throw new IOException("index.csv needs a column " + column);
        }
        return text;
    }

    private static double number(Map<String, String> row, String column) throws IOException {
        try {
            return Double.parseDouble(text(row, column));
        } catch (NumberFormatException broken) {
            throw new IOException("column " + column + " of index.csv holds a number that cannot be read", broken);
        }
    }
}
