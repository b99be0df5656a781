package org.consilium.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.rules.table.TableRefusal.Code;

/** Comma-separated text with quotation marks (RFC 4180), its first line naming the columns; any kind of line end. */
public final class Csv {
    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> line = new ArrayList<>();
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * Rows as maps from column name to text; missing cells are empty, cells beyond the last column are not read.
     *
     * @throws TableRefusal when a quotation mark is never closed or two columns have one name
     */
    public static List<Map<String, String>> read(String text) {
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        csv.parse();
        if (csv.lines.isEmpty()) {
            return List.of();
        }
        List<String> names = csv.lines.get(0).stream().map(String::strip).toList();
        refuseTwice(names);
        return csv.lines.stream().skip(1).map(cells -> row(names, cells)).toList();
    }

    private static void refuseTwice(List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TableRefusal(Code.NOT_CSV, "two columns are named " + name);
                });
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    private void parse() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '"' -> quoted();
                case ',' -> endCell();
                case '\r', '\n' -> endLine(c);
                default -> cell.append(c);
            }
        }
        if (cell.length() > 0 || !line.isEmpty()) {
            endLine('\n');
        }
    }

    /** Everything up to the closing quotation mark; two of them stand for one. */
    private void quoted() {
        int opened = lines.size() + 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return;
            }
        }
        throw new TableRefusal(Code.NOT_CSV, "the quotation mark in row " + opened + " is never closed");
    }

    private void endCell() {
        line.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine(char end) {
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        endCell();
        if (line.size() > 1 || !line.get(0).isBlank()) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }
}
