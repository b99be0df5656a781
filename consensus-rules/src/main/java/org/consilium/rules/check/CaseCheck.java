package org.consilium.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableRefusal;

/** Runs the cases of a table: each must get its row, each row must be hit, each boundary tried on both sides. */
final class CaseCheck {
    private final Table table;
    private final List<Defect> defects = new ArrayList<>();
    private final List<List<Fact>> inputs = new ArrayList<>();
    private final Set<String> hit = new HashSet<>();

    CaseCheck(Table table, List<Map<String, String>> cases) {
        this.table = table;
        cases.forEach(this::run);
        rowsNotHit();
        defects.addAll(new BoundaryCheck(table, inputs).defects());
    }

    List<Defect> defects() {
        return defects;
    }

    private void run(Map<String, String> line) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        try {
            for (Column column : table.columns()) {
                facts.put(column.name(), fact(column, line.getOrDefault(column.name(), "")));
            }
            List<Row> rows = table.decide(facts);
            inputs.add(table.facts(facts));
            rows.forEach(row -> hit.add(row.id()));
            compare(line, rows);
        } catch (TableRefusal | NumberFormatException refused) {
            defects.add(new Defect(Kind.CASE_INVALID, table.id(), "case refused: " + refused.getMessage(), line));
        }
    }

    private void compare(Map<String, String> line, List<Row> rows) {
        String got = rows.stream().map(Row::id).collect(Collectors.joining(";"));
        String expected = line.getOrDefault("rule", got);
        if (!expected.equals(got)) {
            defects.add(failure(line, "case expects row " + expected + ", table answers with " + got));
            return;
        }
        for (String output : table.outputs()) {
            String value = rows.stream().map(row -> row.output(output)).collect(Collectors.joining(";"));
            if (!output.equals("rule") && !line.getOrDefault(output, value).equals(value)) {
                defects.add(failure(line, "case expects " + output + " " + line.get(output) + ", got " + value));
            }
        }
    }

    private Defect failure(Map<String, String> line, String message) {
        Map<String, String> input = new LinkedHashMap<>();
        table.columns().forEach(column -> input.put(column.name(), line.getOrDefault(column.name(), "")));
        return new Defect(Kind.CASE_FAILS, table.id(), message, input);
    }

    static Fact fact(Column column, String text) {
        if (text.isEmpty()) {
            return Fact.ABSENT;
        }
        return switch (column.kind()) {
            case NUMBER, WHOLE -> Fact.of(new BigDecimal(text));
            case TRUTH -> Fact.of(Boolean.parseBoolean(text));
            case TEXT -> Fact.of(text);
        };
    }

    private void rowsNotHit() {
        table.rows().stream()
                .filter(row -> !hit.contains(row.id()))
                .forEach(row -> defects.add(
                        new Defect(Kind.ROW_NOT_HIT, table.id(), "no case hits row " + row.id(), Map.of())));
    }
}
