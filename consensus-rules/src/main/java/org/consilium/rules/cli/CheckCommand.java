package org.consilium.rules.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.check.CheckedFile;
import org.consilium.rules.check.CheckedFile.Report;
import org.consilium.rules.check.Defect;
import org.consilium.rules.check.TableCheck;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;

/** {@code check}: every defect with an input that shows it. */
final class CheckCommand {
    /** Defects printed of one table. */
    private static final int SHOWN = 50;

    private CheckCommand() {}

    static int run(List<String> files, PrintStream out) throws IOException {
        int status = files.isEmpty() ? shipped(out) : RulesCommand.WELL;
        for (String file : files) {
            status = Math.max(status, one(Path.of(file), out));
        }
        return status;
    }

    private static int one(Path file, PrintStream out) throws IOException {
        try {
            int status = RulesCommand.WELL;
            for (Report report : CheckedFile.check(file)) {
                status = Math.max(status, print(report, out));
            }
            return status;
        } catch (TableRefusal refused) {
            out.println("REFUSED " + file + " [" + refused.code() + "] " + refused.getMessage());
            return RulesCommand.UNUSABLE;
        }
    }

    private static int shipped(PrintStream out) {
        int status = RulesCommand.WELL;
        for (String folder : ShippedTables.folders()) {
            Table table =
                    TableReader.read(ShippedTables.bytes(folder + "/table.dmn")).get(0);
            String csv = new String(ShippedTables.bytes(folder + "/cases.csv"), StandardCharsets.UTF_8);
            int cases = Csv.read(csv).size();
            List<Defect> defects = TableCheck.all(table, Csv.read(csv));
            status = Math.max(
                    status, print(new Report(table.id(), table.rows().size(), "shipped", cases, defects), out));
        }
        return status;
    }

    private static int print(Report report, PrintStream out) {
        boolean sound = report.defects().isEmpty();
        String cases = report.cases().equals("none")
                ? "no cases.csv: rows and boundaries not exercised"
                : report.caseCount() + " cases (" + report.cases() + ")";
        out.println((sound ? "SOUND   " : "UNSOUND ") + report.table() + ": " + report.rows() + " rows, " + cases);
        report.defects().stream().limit(SHOWN).forEach(defect -> out.println("  " + defect.line()));
        if (report.defects().size() > SHOWN) {
            out.println("  … and " + (report.defects().size() - SHOWN) + " more");
        }
        return sound ? RulesCommand.WELL : RulesCommand.FAILED;
    }
}
