package org.consilium.rules.table;

import java.util.List;
import java.util.Map;

/** Tables that may be exchanged for others while questions are asked; a {@link #snapshot} never changes. */
public final class ExchangeableTables implements Tables {
    private volatile Tables now;

    public ExchangeableTables(Tables first) {
        now = first;
    }

    /** From here on these answer; questions to an earlier snapshot are still answered by that. */
    public void exchange(Tables next) {
        now = next;
    }

    @Override
    public Tables snapshot() {
        return now;
    }

    @Override
    public List<Row> decide(String tableId, Map<String, Fact> inputs) {
        return now.decide(tableId, inputs);
    }

    @Override
    public Table table(String tableId) {
        return now.table(tableId);
    }

    @Override
    public List<String> ids() {
        return now.ids();
    }
}
