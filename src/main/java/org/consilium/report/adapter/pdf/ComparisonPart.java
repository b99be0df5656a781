package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the reads compare (2A) on paper, and how the model's nodules changed since an earlier study. */
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
        growth(report.path("growth"));
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

    private void growth(JsonNode growth) throws IOException {
        if (growth.isMissingNode()) {
            return;
        }
        paper.heading(words.say("growth.title"));
        String fetched = growth.path("source").asText().equals("FETCHED") ? " " + words.say("growth.fetched") : "";
        paper.line(words.say("growth.days", Map.of("days", growth.path("days").asText())) + fetched);
        if (growth.path("state").asText().equals("COMPARED")) {
            changes(growth);
        } else {
            paper.line(words.code("growth", growth.path("state")));
        }
    }

    private void changes(JsonNode growth) throws IOException {
        for (JsonNode change : growth.path("changes")) {
            paper.fact(
                    words.say("growth.nodule") + " " + change.path("nodule").asText(),
                    words.say("growth.change") + ": " + volume(change) + "; " + words.say("growth.doubling") + ": "
                            + doubling(change));
            rulings.tellAll(change.path("rulings"));
        }
        named("growth.new", growth.path("newNodules"));
        named("growth.gone", growth.path("goneNodules"));
        if (growth.path("changes").isEmpty()
                && growth.path("newNodules").isEmpty()
                && growth.path("goneNodules").isEmpty()) {
            paper.line(words.say("growth.nothing"));
        }
    }

    private String volume(JsonNode change) {
        return change.hasNonNull("changePercent")
                ? words.say(
                        "growth.changeRange",
                        Map.of(
                                "change", words.number(change.path("changePercent"), 0),
                                "low", words.number(change.path("lowPercent"), 0),
                                "high", words.number(change.path("highPercent"), 0)))
                : words.say("growth.refused");
    }

    private String doubling(JsonNode change) {
        return change.hasNonNull("doublingDays")
                ? words.say(
                        "growth.doublingRange",
                        Map.of(
                                "days", words.number(change.path("doublingDays"), 0),
                                "shortest", words.number(change.path("shortestDays"), 0),
                                "longest",
                                        change.hasNonNull("longestDays")
                                                ? words.number(change.path("longestDays"), 0)
                                                : words.say("growth.noEnd")))
                : words.say("growth.refused");
    }

    private void named(String key, JsonNode nodules) throws IOException {
        if (!nodules.isEmpty()) {
            StringBuilder names = new StringBuilder();
            nodules.forEach(name -> names.append(names.isEmpty() ? "" : ", ").append(name.asText()));
            paper.line(words.say(key, Map.of("nodules", names.toString())));
        }
    }
}
