package org.consilium.model.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comma-separated table with a header line and without quoting, as the annotated data sets use it. */
final class CsvTable {
    private CsvTable() {}

    /** The rows of a file, each as column name to text; missing cells at the end of a line are empty. */
    static List<Map<String, String>> read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            if (header == null) {
                throw new IOException("a table needs a header line, the file is empty");
            }
            String[] names = header.split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(row(names, line.split(",", -1)));
            }
            return rows;
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }
}
