package org.consilium.rules.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;

/** A DMN file on disk, checked with the cases beside it or, for a changed shipped table, with the shipped cases. */
public final class CheckedFile {
    private CheckedFile() {}

    /**
     * What was found in one table.
     *
     * @param cases where the cases came from: a file name, {@code shipped}, or {@code none}
     */
    public record Report(String table, int rows, String cases, int caseCount, List<Defect> defects) {}

    /**
     * Checks every table of the file.
     *
     * @throws org.consilium.rules.table.TableRefusal when the file is unsafe or not a plain decision table
     * @throws IOException when it cannot be read
     */
    public static List<Report> check(Path file) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Table table : TableReader.read(Files.readAllBytes(file))) {
            reports.add(report(file, table));
        }
        return reports;
    }

    private static Report report(Path file, Table table) throws IOException {
        Path beside = file.resolveSibling("cases.csv");
        if (Files.exists(beside)) {
            return withCases(table, "cases.csv", Files.readString(beside));
        }
        Optional<String> shipped = shippedFolder(table.id());
        if (shipped.isPresent()) {
            byte[] bytes = ShippedTables.bytes(shipped.get() + "/cases.csv");
            return withCases(table, "shipped", new String(bytes, StandardCharsets.UTF_8));
        }
        return new Report(table.id(), table.rows().size(), "none", 0, TableCheck.structure(table));
    }

    private static Report withCases(Table table, String origin, String csv) {
        List<Map<String, String>> cases = Csv.read(csv);
        return new Report(table.id(), table.rows().size(), origin, cases.size(), TableCheck.all(table, cases));
    }

    private static Optional<String> shippedFolder(String tableId) {
        return ShippedTables.folders().stream()
                .filter(folder -> folder.replace('/', '.').equals(tableId))
                .findFirst();
    }
}
