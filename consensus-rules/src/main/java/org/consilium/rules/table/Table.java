package org.consilium.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.rules.table.TableRefusal.Code;

/** A decision table: columns, rows and how many rows may answer. */
public record Table(
        String id,
        String name,
        String version,
        HitPolicy policy,
        List<Column> columns,
        List<String> outputs,
        List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * Rows that answer these inputs, according to the hit policy.
     *
     * @throws TableRefusal when an input is unknown or outside its domain, or when UNIQUE is broken
     */
    public List<Row> decide(Map<String, Fact> inputs) {
        List<Fact> facts = facts(inputs);
        List<Row> hits = new ArrayList<>();
        for (Row row : rows) {
            if (row.accepts(facts)) {
                hits.add(row);
                if (policy == HitPolicy.FIRST) {
                    return hits;
                }
            }
        }
        if (policy == HitPolicy.UNIQUE && hits.size() > 1) {
            throw new TableRefusal(Code.SEVERAL_ROWS, "table " + id + " has several rows for one input");
        }
        return policy == HitPolicy.ANY && hits.size() > 1 ? hits.subList(0, 1) : hits;
    }

    /** Inputs in column order; a name that is not given counts as absent. */
    public List<Fact> facts(Map<String, Fact> inputs) {
        List<Fact> facts = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Fact fact = inputs.getOrDefault(column.name(), Fact.ABSENT);
            if (!column.allows(fact)) {
                throw new TableRefusal(
                        Code.OUTSIDE_DOMAIN,
                        "table " + id + ": " + column.name() + " is <" + fact.text() + ">, outside its domain");
            }
            facts.add(fact);
        }
        return facts;
    }

    /** Row with this rule id. */
    public Optional<Row> row(String ruleId) {
        return rows.stream().filter(row -> row.id().equals(ruleId)).findFirst();
    }
}
