package org.consilium.rules.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.rules.table.TableRefusal.Code;

/** Tables evaluated directly, without an engine: for search and replay, where many questions are asked. */
public final class PlainTables implements Tables {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public PlainTables(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.id(), table));
    }

    /** The tables of DMN files. */
    public static PlainTables of(List<byte[]> dmnFiles) {
        return new PlainTables(dmnFiles.stream()
                .flatMap(file -> TableReader.read(file).stream())
                .toList());
    }

    @Override
    public List<Row> decide(String tableId, Map<String, Fact> inputs) {
        return table(tableId).decide(inputs);
    }

    @Override
    public Table table(String tableId) {
        Table table = tables.get(tableId);
        if (table == null) {
            throw new TableRefusal(Code.UNKNOWN_TABLE, "no table " + tableId);
        }
        return table;
    }

    @Override
    public List<String> ids() {
        return List.copyOf(tables.keySet());
    }

    /** The same tables with one exchanged or added. */
    public PlainTables with(Table changed) {
        Map<String, Table> copy = new LinkedHashMap<>(tables);
        copy.put(changed.id(), changed);
        return new PlainTables(List.copyOf(copy.values()));
    }
}
