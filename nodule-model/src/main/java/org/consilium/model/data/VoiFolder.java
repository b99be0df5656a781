package org.consilium.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.Attribute;

/**
 * A folder of cut-out nodules: {@code index.csv} with one row a nodule and {@code voi.zip} with
 * {@code image/ID.nii.gz} (HU) and {@code mask/ID.nii.gz}.
 *
 * @param nodules those that can be read, in the order of the table
 * @param leftOut the others: id and why
 */
public record VoiFolder(List<AnnotatedNodule> nodules, Map<String, String> leftOut) {
    /** The fold of a row without one: no member was kept from it, so that all read it. */
    public static final int NO_FOLD = -1;

    public VoiFolder {
        nodules = List.copyOf(nodules);
        leftOut = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(leftOut));
    }

    /** All nodules of the folder that have an image; a row without is left out. */
    public static List<AnnotatedNodule> read(Path folder) throws IOException {
        return open(folder).nodules();
    }

    /** All rows of the folder. A row whose image or mask is missing, broken or not finite is left out with a reason. */
    public static VoiFolder open(Path folder) throws IOException {
        List<AnnotatedNodule> nodules = new ArrayList<>();
        Map<String, String> leftOut = new java.util.LinkedHashMap<>();
        List<Map<String, String>> rows = CsvTable.read(present(folder, "index.csv"));
        try (ZipFile zip = zip(present(folder, "voi.zip"))) {
            for (Map<String, String> row : rows) {
                String id = text(row, "id");
                try {
                    nodules.add(nodule(zip, row));
                } catch (IOException | IllegalArgumentException broken) {
                    leftOut.put(id, String.valueOf(broken.getMessage()));
                }
            }
        }
        return new VoiFolder(nodules, leftOut);
    }

    private static Path present(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("the folder " + folder.getFileName() + " has no " + name);
        }
        return file;
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new IOException("voi.zip is cut short or no zip file: " + broken.getMessage(), broken);
        }
    }

    private static AnnotatedNodule nodule(ZipFile zip, Map<String, String> row) throws IOException {
        String id = text(row, "id");
        NiftiVolume image = volume(zip, "image/" + id + ".nii.gz");
        NiftiVolume mask = volume(zip, "mask/" + id + ".nii.gz");
        if (mask.columns() != image.columns() || mask.rows() != image.rows() || mask.slices() != image.slices()) {
            throw new IOException("image and mask differ in size");
        }
        byte[] inside = new byte[mask.values().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (mask.values()[i] > 0 ? 1 : 0);
        }
        VoxelGrid grid = grid(row, image);
        ReaderRatings ratings = ReaderRatings.of(row);
        return new AnnotatedNodule(
                id,
                row.getOrDefault("patient", id),
                (int) optional(row, "fold").orElse(NO_FOLD),
                optional(row, "holdout_has_ct_series").orElse(0) == 1,
                new CtVolume(grid, image.values()),
                inside,
                point(row, grid),
                ratings,
                label(row, ratings));
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
        OptionalDouble x = optional(row, "luna_x");
        OptionalDouble y = optional(row, "luna_y");
        OptionalDouble z = optional(row, "luna_z");
        if (x.isPresent() && y.isPresent() && z.isPresent()) {
            PatientPoint centre = new PatientPoint(x.getAsDouble(), y.getAsDouble(), z.getAsDouble());
            if (grid.contains(centre)) {
                return centre;
            }
        }
        return grid.toPatient((grid.columns() - 1) / 2.0, (grid.rows() - 1) / 2.0, (grid.slices() - 1) / 2.0);
    }

    /** The table's label; without a column of labels the side of 3 on which the readers' mean lies. */
    private static Optional<Boolean> label(Map<String, String> row, ReaderRatings ratings) throws IOException {
        OptionalDouble label = optional(row, "label");
        if (label.isPresent()) {
            return label.getAsDouble() < 0 ? Optional.empty() : Optional.of(label.getAsDouble() == 1);
        }
        OptionalDouble mean = ratings.mean(Attribute.MALIGNANCY);
        boolean told = mean.isPresent() && mean.getAsDouble() != 3;
        return told ? Optional.of(mean.getAsDouble() > 3) : Optional.empty();
    }

    private static String text(Map<String, String> row, String column) throws IOException {
        String text = row.get(column);
        if (text == null) {
            throw new IOException("index.csv needs a column " + column);
        }
        return text;
    }

    private static double number(Map<String, String> row, String column) throws IOException {
        return optional(row, column)
                .orElseThrow(() -> new IOException("column " + column + " of index.csv holds no number"));
    }

    /** A number; absent where the column or the cell is missing, blank or says that it is not a number. */
    private static OptionalDouble optional(Map<String, String> row, String column) throws IOException {
        String cell = row.getOrDefault(column, "").strip().toLowerCase(Locale.ROOT);
        if (cell.isEmpty() || cell.equals("nan") || cell.equals("na") || cell.equals("none")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(cell));
        } catch (NumberFormatException broken) {
            throw new IOException("column " + column + " of index.csv holds a number that cannot be read", broken);
        }
    }
}
