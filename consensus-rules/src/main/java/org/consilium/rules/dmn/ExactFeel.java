package org.consilium.rules.dmn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.consilium.rules.table.Cell;
import org.consilium.rules.table.CellParser;

/**
 * The engine's expression language, reduced to what tables need: each cell is compiled once and compares exact
 * decimals.
 *
 * <p>A cell outside {@link CellParser}'s language is refused, so no function, script or method call can run.
 */
final class ExactFeel implements FeelEngine {
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Map<String, Object> literals = new ConcurrentHashMap<>();

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputName, VariableContext variables) {
        Cell cell = cells.computeIfAbsent(text, CellParser::parse);
        return cell.accepts(Facts.fromEngine(variables.resolve(inputName)));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        if (variables.containsVariable(text)) {
            TypedValue value = variables.resolve(text);
            return (T) value.getValue();
        }
        return (T) literals.computeIfAbsent(text, literal -> Facts.toEngine(CellParser.literal(literal)));
    }
}
