package org.consilium.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.consilium.rules.table.TableRefusal.Code;
import org.w3c.dom.Element;

/** Reads the decision tables of a DMN file without running anything. */
public final class TableReader {
    private TableReader() {}

    /**
     * All tables of the file, in file order.
     *
     * @throws TableRefusal when the bytes are not safe, simple DMN with at least one table
     */
    public static List<Table> read(byte[] dmn) {
        Element root = SafeXml.parse(dmn).getDocumentElement();
        if (!root.getLocalName().equals("definitions")
                || !String.valueOf(root.getNamespaceURI()).contains("DMN")) {
            throw new TableRefusal(Code.NOT_DMN, "root element is <" + root.getLocalName() + ">, not DMN definitions");
        }
        DmnGuard.inspect(root);
        ColumnReader columns = new ColumnReader(new Types(root));
        List<Table> tables = new ArrayList<>();
        for (Element decision : Elements.children(root, "decision")) {
            for (Element table : Elements.children(decision, "decisionTable")) {
                tables.add(table(decision, table, columns));
            }
        }
        if (tables.isEmpty()) {
            throw new TableRefusal(Code.NO_TABLE, "the file has no decision table");
        }
        return tables;
    }

    private static Table table(Element decision, Element table, ColumnReader columns) {
        String id = decision.getAttribute("id").isEmpty() ? decision.getAttribute("name") : decision.getAttribute("id");
        try {
            return new Table(
                    id,
                    decision.getAttribute("name"),
                    Elements.attribute(decision, "versionTag"),
                    policy(id, table),
                    columns.read(table),
                    outputs(table),
                    rows(id, table));
        } catch (TableRefusal refusal) {
            throw new TableRefusal(refusal.code(), "table " + id + ": " + refusal.getMessage(), refusal);
        }
    }

    private static HitPolicy policy(String id, Element table) {
        String policy = table.getAttribute("hitPolicy");
        if (!table.getAttribute("aggregation").isEmpty()) {
            throw new TableRefusal(Code.HIT_POLICY, "aggregation is not provable and refused in " + id);
        }
        return switch (policy) {
            case "", "UNIQUE" -> HitPolicy.UNIQUE;
            case "FIRST" -> HitPolicy.FIRST;
            case "COLLECT" -> HitPolicy.COLLECT;
            case "RULE ORDER" -> HitPolicy.RULE_ORDER;
            case "ANY" -> HitPolicy.ANY;
            default ->
                throw new TableRefusal(
                        Code.HIT_POLICY,
                        "hit policy " + policy + " in " + id
                                + " is not provable and refused; known are UNIQUE, FIRST, ANY, COLLECT, RULE ORDER");
        };
    }

    private static List<String> outputs(Element table) {
        List<Element> outputs = Elements.children(table, "output");
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> Elements.named(outputs.get(i), "output" + (i + 1)))
                .toList();
    }

    private static List<Row> rows(String id, Element table) {
        List<Row> rows = new ArrayList<>();
        List<String> outputs = outputs(table);
        Set<String> seen = new HashSet<>();
        for (Element rule : Elements.children(table, "rule")) {
            Row row = row(rule, rows.size() + 1, outputs);
            if (!seen.add(row.id())) {
                throw new TableRefusal(Code.DUPLICATE_RULE, "rule id " + row.id() + " occurs twice in " + id);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Row row(Element rule, int number, List<String> outputs) {
        String id = rule.getAttribute("id").isEmpty() ? "row-" + number : rule.getAttribute("id");
        List<String> texts = Elements.texts(rule, "inputEntry");
        List<String> values = Elements.texts(rule, "outputEntry");
        if (values.size() != outputs.size()) {
            throw new TableRefusal(Code.CELL, "rule " + id + " has " + values.size() + " outputs for " + outputs);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            named.put(outputs.get(i), value(values.get(i)));
        }
        return new Row(id, number, texts.stream().map(CellParser::parse).toList(), texts, named);
    }

    private static String value(String text) {
        return text.isBlank() ? "" : CellParser.literal(text).text();
    }
}
