package org.consilium.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.HitPolicy;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;

/** Proves that a table answers its whole domain, once and with every row. */
public final class TableCheck {
    /** More overlaps than this say nothing new. */
    private static final int OVERLAPS = 100;

    private final Table table;
    private final Effort effort;
    private final Regions regions;

    private TableCheck(Table table) {
        this.table = table;
        this.effort = new Effort(table.id());
        this.regions = new Regions(table, Atoms.of(table), effort);
    }

    /**
     * Defects in the structure of the table alone; empty when it is proven sound.
     *
     * @throws org.consilium.rules.table.TableRefusal {@code TOO_HARD} when the proof would not end in seconds
     */
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
        return new Cover(regions, regions.whole(), table.rows().size(), effort)
                .hole()
                .map(input -> defect(Kind.GAP, "no row answers this input", input));
    }

    private List<Defect> overlaps() {
        List<Defect> defects = new ArrayList<>();
        if (table.policy() != HitPolicy.UNIQUE && table.policy() != HitPolicy.ANY) {
            return defects;
        }
        List<Row> rows = table.rows();
        List<Integer> order = regions.bySelectivity(rows.size());
        for (int i = 0; i < rows.size() && defects.size() < OVERLAPS; i++) {
            effort.trials(rows.size());
            for (int j = i + 1; j < rows.size(); j++) {
                if (table.policy() == HitPolicy.UNIQUE || differ(rows.get(i), rows.get(j))) {
                    String both =
                            "rows " + rows.get(i).id() + " and " + rows.get(j).id() + " both answer";
                    regions.common(i, j, order).ifPresent(input -> defects.add(defect(Kind.OVERLAP, both, input)));
                }
            }
        }
        return defects;
    }

    private static boolean differ(Row one, Row two) {
        return !one.outputs().equals(two.outputs());
    }

    private List<Defect> deadRows() {
        List<Defect> defects = new ArrayList<>();
        for (Row row : table.rows()) {
            List<BitSet> region = regions.of(row.number() - 1);
            boolean impossible = region.stream().anyMatch(BitSet::isEmpty);
            if (impossible || (table.policy() == HitPolicy.FIRST && shadowed(row, region))) {
                String why = impossible ? "no input of the domain fits it" : "earlier rows answer all of it";
                defects.add(new Defect(
                        Kind.DEAD_ROW, table.id(), "row " + row.id() + " can never answer: " + why, Map.of()));
            }
        }
        return defects;
    }

    private boolean shadowed(Row row, List<BitSet> region) {
        return new Cover(regions, region, row.number() - 1, effort).hole().isEmpty();
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
