package org.consilium.rules.table;

import java.util.List;
import java.util.Map;

/** One rule: its id, its place in the table counted from 1, its cells and its outputs by column name. */
public record Row(String id, int number, List<Cell> cells, List<String> texts, Map<String, String> outputs) {
    public Row {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
        outputs = Map.copyOf(outputs);
    }

    /** Whether all cells accept the facts, which stand in column order. */
    public boolean accepts(List<Fact> facts) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).accepts(facts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Output of a column; empty text where the row leaves it empty. */
    public String output(String column) {
        return outputs.getOrDefault(column, "");
    }
}
