package org.consilium.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.Tables;

/** Asks tables and turns their rows into rulings. */
final class Rulebook {
    private final Tables tables;

    Rulebook(Tables tables) {
        this.tables = tables;
    }

    /** The one ruling of a table whose rows cover their whole domain. */
    Ruling one(Question question) {
        return ruling(question, tables.one(question.table(), question.facts()));
    }

    /** Every ruling that applies. */
    List<Ruling> all(Question question) {
        return tables.decide(question.table(), question.facts()).stream()
                .map(row -> ruling(question, row))
                .toList();
    }

    /** An extra output column of the row that spoke. */
    String output(Ruling ruling, String column) {
        return tables.table(ruling.table())
                .row(ruling.ruleId())
                .map(row -> row.output(column))
                .orElse("");
    }

    Tables tables() {
        return tables;
    }

    private Ruling ruling(Question question, Row row) {
        Table table = tables.table(question.table());
        String action = row.output("action");
        return new Ruling(
                row.id(),
                table.id(),
                table.version(),
                row.number(),
                row.output("outcome"),
                action.isEmpty() ? Optional.empty() : Optional.of(action),
                new Sentence(row.output("en"), row.output("zh")),
                SourceMark.valueOf(row.output("source").toUpperCase(Locale.ROOT)),
                texts(question.facts()));
    }

    private static Map<String, String> texts(Map<String, Fact> facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        facts.forEach((name, fact) -> {
            if (!(fact instanceof Fact.Absent)) {
                texts.put(name, fact.text());
            }
        });
        return texts;
    }
}
