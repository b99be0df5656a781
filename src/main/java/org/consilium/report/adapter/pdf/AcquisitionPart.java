package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The series on paper, and what acquisition rules forbid of them. */
record AcquisitionPart(JsonNode report, Paper paper, Words words) {
    private static final String PASS = "PASS";

    void write() throws IOException {
        for (JsonNode series : report.path("series")) {
            paper.fact(words.say("viewer.series"), text(series));
            if (!series.path("verdict").asText(PASS).equals(PASS)) {
                paper.fact(words.say("acquisition.title"), words.code("verdict", series.path("verdict")));
            }
            for (JsonNode finding : series.path("findings")) {
                if (!finding.path("verdict").asText().equals(PASS)) {
                    limit(finding);
                }
            }
        }
    }

    private String text(JsonNode series) {
        String size = words.say(
                "acquisition.size",
                Map.of(
                        "slices",
                        series.path("slices").asText(),
                        "thickness",
                        words.number(series.path("thicknessMm"), 2) + " mm"));
        String what = series.path("description").asText("");
        return Stream.of(
                        what.isBlank() ? series.path("modality").asText("") : what,
                        size,
                        series.path("kernel").asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void limit(JsonNode finding) throws IOException {
        paper.item(words.sentence(finding.path("sentence")));
        String uses = StreamSupport.stream(finding.path("forbids").spliterator(), false)
                .map(use -> words.code("use", use))
                .collect(Collectors.joining(", "));
        String value = words.say(
                "acquisition.value",
                Map.of(
                        "rule", finding.path("ruleId").asText(),
                        "value", finding.path("value").asText(Words.NOTHING),
                        "bound", finding.path("bound").asText(Words.NOTHING)));
        paper.small(uses.isEmpty() ? value : value + " " + words.say("acquisition.forbids", Map.of("uses", uses)));
    }
}
