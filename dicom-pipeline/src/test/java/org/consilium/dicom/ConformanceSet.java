package org.consilium.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shared DICOM files that tests read where they are, if they are there. */
public final class ConformanceSet {
    private ConformanceSet() {}

    /**
     * One file of the manifest.
     *
     * @param lossy whether its compression loses information
     * @param md5 of its decoded samples, empty if none is recorded
     */
    public record Row(Path file, String name, String transferSyntax, boolean lossy, String md5) {}

    /** The folder named by the system property, or found beside a parent of the working directory. */
    public static Optional<Path> shared() {
        String named = System.getProperty("consilium.shared", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return Optional.of(folder.resolve("shared"));
            }
        }
        return Optional.empty();
    }

    public static List<Row> rows() throws IOException {
        Optional<Path> folder = shared().map(found -> found.resolve("data/dicom_conformance"));
        if (folder.isEmpty() || !Files.exists(folder.get().resolve("manifest.csv"))) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.get().resolve("manifest.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            String syntax = fields[4];
            boolean lossy = List.of("50", "51", "53", "55", "81", "91").stream()
                    .anyMatch(end -> syntax.equals("1.2.840.10008.1.2.4." + end));
            rows.add(new Row(folder.get().resolve(fields[0]), fields[0], syntax, lossy, fields[fields.length - 3]));
        }
        return rows;
    }
}
