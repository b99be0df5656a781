package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the reads compare (2A), on paper. */
record ComparisonPart(JsonNode report, Paper paper, Words words, Rulings rulings) {
    void write() throws IOException {
        JsonNode comparison = report.path("comparison");
        if (!comparison.isMissingNode()) {
            paper.heading(words.say("assess.comparison"));
            paper.line(words.code("level", comparison.path("level")));
            for (JsonNode ruling : comparison.path("rulings")) {
                rulings.tell(ruling, pairs(comparison.path("pairs"), ruling.path("ruleId")));
            }
        }
    }

    /** The nodules that one row judged. */
    private List<String> pairs(JsonNode pairs, JsonNode ruleId) {
        Map<String, String> people =
                labels(report.has("reconciledRead") ? "reconciledRead" : "blindRead", "findings", "");
        Map<String, String> model = labels("modelRead", "nodules", "M");
        Map<String, String> second = labels("secondRead", "findings", "");
        List<String> told = new ArrayList<>();
        for (JsonNode pair : pairs) {
            if (pair.path("ruleId").equals(ruleId)) {
                told.add(pair(
                        label(people, pair.path("humanNodule")),
                        label(model, pair.path("modelNodule")),
                        label(second, pair.path("secondFinding")),
                        words.number(pair.path("distanceMm"), 1)));
            }
        }
        return told;
    }

    /** @param human empty where the person found nothing there; the partner likewise */
    private String pair(String human, String model, String second, String mm) {
        Map<String, String> places = Map.of("human", human, "model", model, "second", second, "mm", mm);
        if (!second.isEmpty()) {
            return human.isEmpty() ? words.say("assess.onlySecond", places) : words.say("assess.pairOfReaders", places);
        }
        if (human.isEmpty()) {
            return words.say("assess.onlyModel", places);
        }
        return model.isEmpty() ? words.say("assess.onlyHuman", places) : words.say("assess.pair", places);
    }

    private static String label(Map<String, String> labels, JsonNode id) {
        return id.isTextual() ? labels.getOrDefault(id.asText(), id.asText()) : "";
    }

    /** The numbers under which the tables of reads show findings and nodules, by their ids. */
    private Map<String, String> labels(String read, String list, String prefix) {
        Map<String, String> labels = new HashMap<>();
        for (JsonNode one : report.path(read).path(list)) {
            labels.put(one.path("id").asText(), prefix + (labels.size() + 1));
        }
        return labels;
    }
}
