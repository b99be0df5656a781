package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints a case's timeline, a line an entry. */
final class TimelinePrint {
    private TimelinePrint() {}

    static void print(JsonNode timeline) {
        for (JsonNode entry : timeline.path("entries")) {
            StringBuilder rules = new StringBuilder();
            for (JsonNode rule : entry.path("rules")) {
                rules.append(rules.isEmpty() ? "  [" : ", ")
                        .append(rule.path("ruleId").asText())
                        .append('@')
                        .append(rule.path("version").asText());
            }
            System.out.printf(
                    "%-27s %-22s %s%s%n",
                    entry.path("at").asText(),
                    entry.path("kind").asText(),
                    entry.path("summary").path("en").asText(),
                    rules.isEmpty() ? "" : rules + "]");
        }
    }
}
