package org.consilium.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineAgreesTest {
    private static final PlainTables PLAIN = PlainTables.of(ShippedTables.files());
    private static final CamundaTables EXACT = new CamundaTables(ShippedTables.files());
    private static final CamundaTables NAIVE = CamundaTables.naive(ShippedTables.files());

    static Stream<String> ids() {
        return PLAIN.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void three_ways_of_running_a_table_give_the_same_rows(String id) {
        String csv = new String(ShippedTables.bytes(id.replace('.', '/') + "/cases.csv"), StandardCharsets.UTF_8);
        for (Map<String, String> line : Csv.read(csv)) {
            Map<String, Fact> facts = facts(PLAIN.table(id), line);
            List<String> plain = rules(PLAIN.decide(id, facts));

            assertThat(rules(EXACT.decide(id, facts))).as("%s %s", id, line).isEqualTo(plain);
            assertThat(rules(NAIVE.decide(id, facts))).as("%s %s", id, line).isEqualTo(plain);
        }
    }

    private static List<String> rules(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static Map<String, Fact> facts(Table table, Map<String, String> line) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String text = line.getOrDefault(column.name(), "");
            facts.put(column.name(), text.isEmpty() ? Fact.ABSENT : fact(column, text));
        }
        return facts;
    }

    private static Fact fact(Column column, String text) {
        return switch (column.kind()) {
            case NUMBER, WHOLE -> Fact.of(new BigDecimal(text));
            case TRUTH -> Fact.of(Boolean.parseBoolean(text));
            case TEXT -> Fact.of(text);
        };
    }
}
