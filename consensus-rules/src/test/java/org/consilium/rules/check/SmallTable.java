package org.consilium.rules.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;

/** Writes small decision tables, so that a test shows nothing but the cells that matter. */
final class SmallTable {
    private final String policy;
    private final StringBuilder columns = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();
    private final List<String> ids = new ArrayList<>();

    private SmallTable(String policy) {
        this.policy = policy;
    }

    static SmallTable of(String policy) {
        return new SmallTable(policy);
    }

    SmallTable column(String name, String type, String domain) {
        columns.append("<input><inputExpression typeRef=\"" + type + "\"><text>" + name + "</text></inputExpression>");
        columns.append(domain.isEmpty() ? "" : "<inputValues><text>" + domain + "</text></inputValues>");
        columns.append("</input>");
        return this;
    }

    /** A row whose rule id is also its outcome. */
    SmallTable row(String id, String... cells) {
        return row(id, id, cells);
    }

    private SmallTable row(String id, String printed, String... cells) {
        ids.add(id);
        rows.append("<rule id=\"" + id + "\">");
        for (String cell : cells) {
            rows.append("<inputEntry><text>" + cell.replace("<", "&lt;") + "</text></inputEntry>");
        }
        rows.append("<outputEntry><text>\"" + printed + "\"</text></outputEntry></rule>");
        return this;
    }

    /** A row that prints another id than its own. */
    SmallTable misprinted(String id, String printed, String... cells) {
        return row(id, printed, cells);
    }

    Table table() {
        String dmn = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" "
                + "namespace=\"x\"><decision id=\"small\" name=\"small\"><decisionTable id=\"t\" hitPolicy=\"" + policy
                + "\">" + columns + "<output name=\"rule\" typeRef=\"string\"/>" + rows
                + "</decisionTable></decision></definitions>";
        return TableReader.read(dmn.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    /** Lines of defects, with the cases as text of a {@code cases.csv}. */
    List<String> defects(String cases) {
        return TableCheck.all(table(), Csv.read(cases)).stream()
                .map(Defect::line)
                .toList();
    }

    /** Lines of defects of the structure alone. */
    List<String> defects() {
        return TableCheck.structure(table()).stream().map(Defect::line).toList();
    }
}
