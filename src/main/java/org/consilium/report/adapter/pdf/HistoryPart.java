package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the patient was asked (1A), on paper. */
record HistoryPart(JsonNode report, Paper paper, Words words) {
    private static final List<String> QUESTIONS = List.of(
            "age",
            "sex",
            "smokingStatus",
            "packYears",
            "yearsSinceQuit",
            "familyHistoryLungCancer",
            "familyHistoryAnyCancer",
            "previousCancer",
            "previousCancerYearsAgo",
            "occupationalExposure",
            "emphysema",
            "fibrosis",
            "tuberculosis",
            "immunosuppressed",
            "symptoms",
            "context",
            "region",
            "consent");

    /** Families of codes; every other answer of text is yes, no or unknown, but for the symptoms. */
    private static final Map<String, String> FAMILIES =
            Map.of("sex", "sex", "smokingStatus", "smoking", "context", "context", "region", "region");

    void write() throws IOException {
        JsonNode history = report.path("history");
        if (history.isMissingNode()) {
            return;
        }
        paper.heading(words.say("step.1A"));
        for (String question : QUESTIONS) {
            if (history.hasNonNull(question)) {
                paper.fact(words.say("ask." + question), answer(question, history.get(question)));
            }
        }
        paper.fact(words.say("ask.by"), Author.of(history, report));
        paper.fact(words.say("ask.at"), words.time(history.path("at")));
    }

    private String answer(String question, JsonNode value) {
        if (value.isBoolean()) {
            return words.yesOrNo(value);
        }
        if (value.isNumber() || question.equals("symptoms")) {
            return value.asText();
        }
        return words.code(FAMILIES.getOrDefault(question, "answer"), value);
    }
}
