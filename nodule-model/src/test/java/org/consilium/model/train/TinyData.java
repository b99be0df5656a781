package org.consilium.model.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A few nodules, slices and cubes of every fold of the annotated data, in the same format. */
final class TinyData {
    private TinyData() {}

    /** Writes the folder; {@code each} nodules and slices and one cube of every fold. */
    static void write(Path shared, Path folder, int each) throws IOException {
        nodules(shared.resolve("nodules3d_lidc_voi"), folder.resolve("nodules3d_lidc_voi"), each);
        arrays(
                shared.resolve("nodules2d_lidc_maxslice"),
                folder.resolve("nodules2d_lidc_maxslice"),
                each,
                "slices_hu_int16.npy.gz");
        arrays(
                shared.resolve("nodules3d_lidc_cube51"),
                folder.resolve("nodules3d_lidc_cube51"),
                1,
                "cubes_hu_int16_zyx.npy.gz",
                "masks_uint8_zyx.npy.gz");
    }

    private static void nodules(Path from, Path to, int each) throws IOException {
        Files.createDirectories(to);
        List<String> lines = Files.readAllLines(from.resolve("index.csv"));
        List<Integer> rows = rows(lines, each);
        table(lines, rows, to.resolve("index.csv"));
        int id = Arrays.asList(lines.get(0).split(",", -1)).indexOf("id");
        try (ZipFile zip = new ZipFile(from.resolve("voi.zip").toFile());
                OutputStream file = Files.newOutputStream(to.resolve("voi.zip"));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int row : rows) {
                for (String kind : List.of("image/", "mask/")) {
                    String name = kind + lines.get(row + 1).split(",", -1)[id] + ".nii.gz";
                    out.putNextEntry(new ZipEntry(name));
                    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    private static void arrays(Path from, Path to, int each, String... names) throws IOException {
        Files.createDirectories(to);
        List<String> lines = Files.readAllLines(from.resolve("index.csv"));
        List<Integer> rows = rows(lines, each);
        table(lines, rows, to.resolve("index.csv"));
        for (String name : names) {
            byte[] bytes;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(from.resolve(name)))) {
                bytes = in.readAllBytes();
            }
            int start = 10 + (bytes[8] & 0xff) + 256 * (bytes[9] & 0xff);
            int size = (bytes.length - start) / (lines.size() - 1);
            String header = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
            String shorter = header.replaceFirst("\\(\\d+,", "(" + rows.size() + ",");
            String padded = shorter.strip()
                    + " ".repeat(header.length() - shorter.strip().length() - 1) + "\n";
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to.resolve(name)))) {
                out.write(padded.getBytes(StandardCharsets.ISO_8859_1));
                for (int row : rows) {
                    out.write(bytes, start + row * size, size);
                }
            }
        }
    }

    /** The first rows of every fold. */
    private static List<Integer> rows(List<String> lines, int each) {
        int fold = Arrays.asList(lines.get(0).split(",", -1)).indexOf("fold");
        Map<String, Integer> counts = new HashMap<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (counts.merge(lines.get(i).split(",", -1)[fold], 1, Integer::sum) <= each) {
                rows.add(i - 1);
            }
        }
        return rows;
    }

    private static void table(List<String> lines, List<Integer> rows, Path file) throws IOException {
        List<String> kept = new ArrayList<>(List.of(lines.get(0)));
        rows.forEach(row -> kept.add(lines.get(row + 1)));
        Files.write(file, kept);
    }
}
