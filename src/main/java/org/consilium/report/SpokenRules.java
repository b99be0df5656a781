package org.consilium.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every rule, with table and edition, that is named anywhere in a document; each once, in the order of first mention. */
final class SpokenRules {
    private SpokenRules() {}

    static List<Rule> in(JsonNode document) {
        Set<Rule> rules = new LinkedHashSet<>();
        collect(document, rules);
        return List.copyOf(rules);
    }

    private static void collect(JsonNode node, Set<Rule> rules) {
        if (node.hasNonNull("ruleId") && node.hasNonNull("table") && node.hasNonNull("version")) {
            rules.add(new Rule(
                    node.get("ruleId").asText(),
                    node.get("table").asText(),
                    node.get("version").asText()));
        }
        node.forEach(child -> collect(child, rules));
    }

    /** A row of an edition of a table. */
    record Rule(String ruleId, String table, String version) {}
}
