package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A structure told in one line; of sentences in two languages the English one. */
final class OneLine {
    private OneLine() {}

    static String of(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        if (node.has("en") && node.has("zh")) {
            return node.path("en").asText();
        }
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> parts.add(of(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isContainerNode() || !field.getValue().isEmpty()) {
                parts.add(PaperReport.words(field.getKey()) + " " + of(field.getValue()));
            }
        }
        return String.join(", ", parts);
    }
}
