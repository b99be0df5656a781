package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** How the model's nodules changed since an earlier study, on paper. */
record GrowthPart(JsonNode report, Paper paper, Words words, Rulings rulings) {
    void write() throws IOException {
        JsonNode growth = report.path("growth");
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
