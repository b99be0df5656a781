package org.consilium.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.rules.table.TableRefusal.Code;
import org.w3c.dom.Element;

/** Reads the input columns of a table element. */
final class ColumnReader {
    /** Modellers allow names of several words; words that mean something in an expression are not names. */
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*( [\\p{L}_][\\p{L}\\p{N}_]*)*";

    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "not",
            "function",
            "true",
            "false",
            "null");

    private final Types types;

    ColumnReader(Types types) {
        this.types = types;
    }

    List<Column> read(Element table) {
        List<Column> columns = new ArrayList<>();
        List<Element> inputs = Elements.children(table, "input");
        for (int i = 0; i < inputs.size(); i++) {
            columns.add(column(inputs.get(i), entries(table, i, inputs.size())));
        }
        return columns;
    }

    /** Entries of column {@code index}, one per rule; every rule must have as many entries as there are columns. */
    private static List<String> entries(Element table, int index, int columns) {
        List<String> entries = new ArrayList<>();
        for (Element rule : Elements.children(table, "rule")) {
            List<String> texts = Elements.texts(rule, "inputEntry");
            if (texts.size() != columns) {
                throw new TableRefusal(
                        Code.CELL,
                        "rule " + rule.getAttribute("id") + " has " + texts.size() + " inputs for " + columns);
            }
            entries.add(texts.get(index));
        }
        return entries;
    }

    private Column column(Element input, List<String> entries) {
        Element expression = Elements.children(input, "inputExpression").stream()
                .findFirst()
                .orElseThrow(() -> new TableRefusal(Code.CELL, "an input has no expression"));
        String name = Elements.text(expression);
        if (!name.matches(NAME) || Arrays.stream(name.split(" ")).anyMatch(KEYWORDS::contains)) {
            throw new TableRefusal(Code.SCRIPT, "input expression <" + name + "> is not a plain name");
        }
        String type = expression.getAttribute("typeRef");
        Optional<Cell> domain = Elements.texts(input, "inputValues").stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> types.allowed(type))
                .map(CellParser::parse);
        return new Column(name, input.getAttribute("label"), kind(types.base(type), entries), domain);
    }

    private static Column.Kind kind(String type, List<String> entries) {
        return switch (type) {
            case "string" -> Column.Kind.TEXT;
            case "boolean" -> Column.Kind.TRUTH;
            case "number", "double", "decimal" -> Column.Kind.NUMBER;
            case "integer", "long" -> Column.Kind.WHOLE;
            case "", "any" -> guess(entries);
            default ->
                throw new TableRefusal(
                        Code.TYPE, "type <" + type + "> cannot be proven; known are string, boolean, number, integer");
        };
    }

    /** Files without types: quotation marks mean text, true and false mean truth, the rest numbers. */
    private static Column.Kind guess(List<String> entries) {
        String all = String.join(" ", entries);
        if (all.contains("\"")) {
            return Column.Kind.TEXT;
        }
        return all.contains("true") || all.contains("false") ? Column.Kind.TRUTH : Column.Kind.NUMBER;
    }
}
