package org.consilium.rules.dmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;
import org.consilium.rules.table.TableRefusal.Code;
import org.consilium.rules.table.Tables;

/** Tables run by Camunda's DMN engine; thread-safe after construction. */
public final class CamundaTables implements Tables {
    /** Output column that carries the id of the row. */
    private static final String RULE = "rule";

    private final DmnEngine engine;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

    /**
     * Parses all files; each is checked by {@link TableReader} before the engine sees it.
     *
     * @throws TableRefusal when a file is unsafe or not a plain table
     */
    public CamundaTables(List<byte[]> dmnFiles) {
        this(dmnFiles, Optional.of(ExactFeel::new));
    }

    private CamundaTables(List<byte[]> dmnFiles, Optional<FeelEngineFactory> feel) {
        engine = engine(feel);
        dmnFiles.forEach(this::add);
    }

    /**
     * The same tables with the engine's own expression language, which reads every cell anew each time.
     *
     * <p>Only for comparison: in tests as a second opinion, in measurements as the baseline.
     */
    public static CamundaTables naive(List<byte[]> dmnFiles) {
        return new CamundaTables(dmnFiles, Optional.empty());
    }

    /** Shares the engine and all that it has parsed, except for the tables of one file. */
    private CamundaTables(CamundaTables others, byte[] changed) {
        engine = others.engine;
        tables.putAll(others.tables);
        files.putAll(others.files);
        decisions.putAll(others.decisions);
        TableReader.read(changed).forEach(table -> decisions.remove(table.id()));
        add(changed);
    }

    /**
     * The same tables with those of one file exchanged or added; these stay as they are.
     *
     * @throws TableRefusal when the file is unsafe or not a plain table
     */
    public CamundaTables with(byte[] dmn) {
        return new CamundaTables(this, dmn);
    }

    private static DmnEngine engine(Optional<FeelEngineFactory> feel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        feel.ifPresent(configuration::setFeelEngineFactory);
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultInputEntryExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        configuration.setDefaultLiteralExpressionLanguage("feel");
        // The engine's own number types are binary; this one hands decimals through untouched.
        configuration
                .getTransformer()
                .getDataTypeTransformerRegistry()
                .addTransformer("number", value -> Variables.untypedValue(value));
        return configuration.buildEngine();
    }

    /** The engine reads a file when it is first asked; that takes longer than our own reading. */
    private void add(byte[] dmn) {
        for (Table table : TableReader.read(dmn)) {
            tables.put(table.id(), table);
            files.put(table.id(), dmn);
        }
    }

    @Override
    public List<Row> decide(String tableId, Map<String, Fact> inputs) {
        Table table = table(tableId);
        List<Fact> facts = table.facts(inputs);
        List<Row> rows = new ArrayList<>();
        for (DmnDecisionRuleResult result : engine.evaluateDecisionTable(decision(tableId), variables(table, facts))) {
            rows.add(row(table, result));
        }
        return rows;
    }

    private static Map<String, Object> variables(Table table, List<Fact> facts) {
        Map<String, Object> variables = new HashMap<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            variables.put(columns.get(i).name(), Facts.toEngine(facts.get(i)));
        }
        return variables;
    }

    private static Row row(Table table, DmnDecisionRuleResult result) {
        String rule = Objects.toString(result.<Object>getEntry(RULE));
        return table.row(rule)
                .orElseThrow(() -> new TableRefusal(
                        Code.NO_ROW, "the engine answered with rule " + rule + ", unknown in " + table.id()));
    }

    private DmnDecision decision(String tableId) {
        return decisions.computeIfAbsent(tableId, this::parse);
    }

    private DmnDecision parse(String tableId) {
        byte[] dmn = files.get(tableId);
        if (dmn == null) {
            throw new TableRefusal(Code.UNKNOWN_TABLE, "no decision " + tableId);
        }
        return engine.parseDecision(tableId, new ByteArrayInputStream(dmn));
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
}
