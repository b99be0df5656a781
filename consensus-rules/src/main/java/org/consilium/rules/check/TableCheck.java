package org.consilium.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.Cell;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.HitPolicy;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;

/** Proves that a table answers its whole domain, once and with every row. */
public final class TableCheck {
    private final Table table;
    private final List<List<Fact>> atoms;

    private TableCheck(Table table) {
        this.table = table;
        this.atoms = Atoms.of(table);
    }

    /** Defects in the structure of the table alone; empty when it is proven sound. */
    public static List<Defect> structure(Table table) {
        TableCheck check = new TableCheck(table);
        List<Defect> defects = new ArrayList<>(check.ruleColumn());
        defects.addAll(check.deadRows());
        defects.addAll(check.overlaps());
        check.gap().ifPresent(defects::add);
        return defects;
    }

    /** Defects of structure and of the cases that come with the table. */
    public static List<Defect> all(Table table, List<Map<String, String>> cases) {
        List<Defect> defects = new ArrayList<>(structure(table));
        defects.addAll(new CaseCheck(table, cases).defects());
        return defects;
    }

    /** Policies that list rows may stay silent; the others must answer everything. */
    private Optional<Defect> gap() {
        if (table.policy().maySayNothing()) {
            return Optional.empty();
        }
        return new Cover(atoms, table.rows()).hole().map(input -> defect(Kind.GAP, "no row answers this input", input));
    }

    private List<Defect> overlaps() {
        List<Defect> defects = new ArrayList<>();
        if (table.policy() != HitPolicy.UNIQUE && table.policy() != HitPolicy.ANY) {
            return defects;
        }
        List<Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Row one = rows.get(i);
                Row two = rows.get(j);
                if (table.policy() == HitPolicy.ANY && one.outputs().equals(two.outputs())) {
                    continue;
                }
                common(one, two)
                        .ifPresent(input -> defects.add(
                                defect(Kind.OVERLAP, "rows " + one.id() + " and " + two.id() + " both answer", input)));
            }
        }
        return defects;
    }

    private Optional<List<Fact>> common(Row one, Row two) {
        List<Fact> input = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            Cell first = one.cells().get(i);
            Cell second = two.cells().get(i);
            Optional<Fact> shared = atoms.get(i).stream()
                    .filter(fact -> first.accepts(fact) && second.accepts(fact))
                    .findFirst();
            if (shared.isEmpty()) {
                return Optional.empty();
            }
            input.add(shared.get());
        }
        return Optional.of(input);
    }

    private List<Defect> deadRows() {
        List<Defect> defects = new ArrayList<>();
        for (Row row : table.rows()) {
            List<List<Fact>> region = region(row);
            boolean impossible = region.stream().anyMatch(List::isEmpty);
            if (impossible || (table.policy() == HitPolicy.FIRST && shadowed(row, region))) {
                String why = impossible ? "no input of the domain fits it" : "earlier rows answer all of it";
                defects.add(new Defect(
                        Kind.DEAD_ROW, table.id(), "row " + row.id() + " can never answer: " + why, Map.of()));
            }
        }
        return defects;
    }

    private boolean shadowed(Row row, List<List<Fact>> region) {
        return new Cover(region, table.rows().subList(0, row.number() - 1))
                .hole()
                .isEmpty();
    }

    /** The atoms that the row accepts, column by column. */
    private List<List<Fact>> region(Row row) {
        List<List<Fact>> region = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            Cell cell = row.cells().get(i);
            region.add(atoms.get(i).stream().filter(cell::accepts).toList());
        }
        return region;
    }

    /** Where a table prints its rule ids, they must be the rows' own. */
    private List<Defect> ruleColumn() {
        return table.outputs().contains("rule")
                ? table.rows().stream()
                        .filter(row -> !row.output("rule").equals(row.id()))
                        .map(row -> new Defect(
                                Kind.RULE_COLUMN,
                                table.id(),
                                "row " + row.id() + " prints rule " + row.output("rule"),
                                Map.of()))
                        .toList()
                : List.of();
    }

    private Defect defect(Kind kind, String message, List<Fact> input) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < input.size(); i++) {
            named.put(table.columns().get(i).name(), input.get(i).text());
        }
        return new Defect(kind, table.id(), message, named);
    }
}
