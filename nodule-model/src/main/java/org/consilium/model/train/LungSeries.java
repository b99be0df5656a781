package org.consilium.model.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;

/**
 * A CT from a zip of DICOM files, and every place in it where a nodule was marked by anybody.
 *
 * @param name the data set's pseudonym of the patient
 * @param known centres of all marked nodules, also of those below 3 mm and of those marked by one reader only
 * @param lesions those of at least 3 mm; empty for a patient whom no reader of LIDC saw
 */
public record LungSeries(String name, CtVolume ct, List<PatientPoint> known, List<Lesion> lesions) {
    /** Zips of complete series that no training may see: they are its test. */
    public static final List<String> KEPT_OUT = List.of("ct_lidc_0063/LIDC-IDRI-0063.zip");

    /** A lesion of at least 3 mm: its centre, how many readers marked it, its longest diameter in a slice. */
    public record Lesion(PatientPoint centre, int readers, double diameterMm) {}

    /** The tumour of QIN-LSC-0088, from its segmentation objects: column, row, z in mm. */
    private static final double[] QIN = {152, 331, 343.5};

    /** All CT series of a zip, one a folder in it; folders without a CT are left out. */
    public static List<LungSeries> read(Path zip, Path annotations, VolumeReader reader) throws IOException {
        Path folder = Files.createTempDirectory("series");
        try {
            Map<String, List<Path>> files = unpack(zip, folder);
            List<LungSeries> series = new ArrayList<>();
            for (Map.Entry<String, List<Path>> each : files.entrySet()) {
                Optional<CtVolume> ct = reader.volume(each.getValue());
                if (ct.isPresent()) {
                    String name = patient(each.getKey());
                    series.add(new LungSeries(
                            name, ct.get(), known(name, ct.get(), annotations), lesions(name, ct.get(), annotations)));
                }
            }
            return series;
        } finally {
            delete(folder);
        }
    }

    private static Map<String, List<Path>> unpack(Path zip, Path folder) throws IOException {
        Map<String, List<Path>> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            int count = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".xml")) {
                    Path file = folder.resolve("f" + count++);
                    Files.copy(in, file);
                    String parent = entry.getName()
                            .substring(0, Math.max(0, entry.getName().lastIndexOf('/')));
                    files.computeIfAbsent(parent, name -> new ArrayList<>()).add(file);
                }
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String patient(String folder) {
        for (String part : folder.split("/", -1)) {
            if (part.startsWith("LIDC-IDRI-") || part.startsWith("QIN-LSC-")) {
                return part;
            }
        }
        return folder;
    }

    private static List<PatientPoint> known(String name, CtVolume ct, Path annotations) throws IOException {
        if (name.startsWith("QIN-LSC-0088")) {
            return List.of(at(ct, QIN[0], QIN[1], QIN[2]));
        }
        List<PatientPoint> known = new ArrayList<>();
        for (Map<String, String> row : rows(Files.newInputStream(annotations.resolve("lidc_lesions.csv")), name)) {
            known.add(at(ct, number(row, "cx_px"), number(row, "cy_px"), number(row, "cz_mm")));
        }
        try (InputStream small = Files.newInputStream(annotations.resolve("lidc_small_nodules_lt3mm.csv.gz"))) {
            for (Map<String, String> row : rows(new GZIPInputStream(small), name)) {
                known.add(at(ct, number(row, "x_px"), number(row, "y_px"), number(row, "z_mm")));
            }
        }
        return known;
    }

    private static List<Lesion> lesions(String name, CtVolume ct, Path annotations) throws IOException {
        List<Lesion> lesions = new ArrayList<>();
        for (Map<String, String> row : rows(Files.newInputStream(annotations.resolve("lidc_lesions.csv")), name)) {
            lesions.add(new Lesion(
                    at(ct, number(row, "cx_px"), number(row, "cy_px"), number(row, "cz_mm")),
                    (int) number(row, "n_readers"),
                    number(row, "max_slice_diam_px") * ct.grid().columnSpacingMm()));
        }
        return lesions;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static List<Map<String, String>> rows(InputStream table, String patient) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            String[] names = in.readLine().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(names.length, cells.length); i++) {
                    row.put(names[i], cells[i]);
                }
                if (patient.equals(row.get("patient"))) {
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static PatientPoint at(CtVolume ct, double column, double row, double zMm) {
        PatientPoint first = ct.grid().toPatient(column, row, 0);
        double along = (zMm - first.zMm())
                / (ct.grid().sliceSpacingMm() * ct.grid().sliceAxis().z());
        return ct.grid().toPatient(column, row, along);
    }

    /** Whether a place lies at least so far from every marked nodule. */
    boolean isAway(PatientPoint point, double mm) {
        return known.stream().allMatch(each -> each.distanceMm(point) >= mm);
    }
}
