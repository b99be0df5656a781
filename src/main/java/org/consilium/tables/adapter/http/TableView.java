package org.consilium.tables.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.rules.Sentence;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** A table as people read it: its columns, its rows in words, and how well each is founded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableView(
        String id,
        String name,
        String version,
        String shippedVersion,
        String policy,
        List<ColumnView> columns,
        List<RowView> rows,
        String sourceText) {
    static TableView of(Table table, String shippedVersion, String sourceText) {
        return new TableView(
                table.id(),
                table.name(),
                table.version(),
                shippedVersion,
                table.policy().name(),
                table.columns().stream()
                        .map(column -> new ColumnView(
                                column.name(),
                                column.label().isBlank() ? column.name() : column.label(),
                                column.kind().name()))
                        .toList(),
                table.rows().stream().map(RowView::of).toList(),
                sourceText);
    }

    /** An input. */
    public record ColumnView(String name, String label, String kind) {}

    /**
     * A row.
     *
     * @param cells what each input must be, in column order, as written in the table
     * @param more outputs of this table beyond those that all tables have
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            String ruleId,
            int number,
            List<String> cells,
            String outcome,
            @Nullable String action,
            Map<String, String> more,
            Sentence sentence,
            String source) {
        private static final List<String> COMMON = List.of("rule", "outcome", "action", "source", "en", "zh");

        static RowView of(Row row) {
            Map<String, String> more = new TreeMap<>(row.outputs());
            COMMON.forEach(more::remove);
            return new RowView(
                    row.id(),
                    row.number(),
                    row.texts(),
                    row.output("outcome"),
                    row.output("action").isEmpty() ? null : row.output("action"),
                    more,
                    new Sentence(row.output("en"), row.output("zh")),
                    row.output("source").toUpperCase(Locale.ROOT));
        }
    }

    /** One line of the list of tables. */
    public record Line(
            String id, String name, String version, String shippedVersion, int rows, Map<String, Integer> sources) {
        static Line of(Table table, String shippedVersion) {
            Map<String, Integer> sources = new TreeMap<>();
            table.rows().forEach(row -> sources.merge(row.output("source").toUpperCase(Locale.ROOT), 1, Integer::sum));
            return new Line(
                    table.id(),
                    table.name(),
                    table.version(),
                    shippedVersion,
                    table.rows().size(),
                    sources);
        }
    }
}
