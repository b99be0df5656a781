package org.consilium.rules.check;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something wrong with a table.
 *
 * @param counterExample input that shows it; empty where no input is needed
 */
public record Defect(Kind kind, String table, String message, Map<String, String> counterExample) {
    /** Kinds of defects. */
    public enum Kind {
        GAP,
        OVERLAP,
        DEAD_ROW,
        RULE_COLUMN,
        CASE_FAILS,
        CASE_INVALID,
        ROW_NOT_HIT,
        BOUNDARY_NOT_TESTED,
        /** Cannot take the place of the table in force. */
        MISFIT
    }

    /** One line for people: kind, table, message and the input that shows it. */
    public String line() {
        String input = counterExample.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + (entry.getValue().isEmpty() ? "(absent)" : entry.getValue()))
                .collect(Collectors.joining(", "));
        return kind + " in " + table + ": " + message + (input.isEmpty() ? "" : "; for example " + input);
    }
}
