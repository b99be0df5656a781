package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What tables said: the sentence, what it speaks of, then which row of which edition said it and how well founded it is. */
record Rulings(Paper paper, Words words) {
    void tell(JsonNode ruling) throws IOException {
        tell(ruling, List.of());
    }

    /** @param about what the row speaks of, a line each */
    void tell(JsonNode ruling, List<String> about) throws IOException {
        if (!ruling.hasNonNull("ruleId")) {
            return;
        }
        paper.item(words.sentence(ruling.path("sentence")));
        for (String one : about) {
            paper.point(one);
        }
        String origin = ruling.path("ruleId").asText() + " "
                + words.say(
                        "ruling.origin",
                        Map.of(
                                "table", ruling.path("table").asText(),
                                "version", ruling.path("version").asText(),
                                "row", ruling.path("row").asText()));
        paper.small(
                ruling.hasNonNull("source")
                        ? origin + " · " + words.say("ruling.source") + " "
                                + words.code("source", ruling.path("source"))
                        : origin);
    }

    void tellAll(JsonNode rulings) throws IOException {
        for (JsonNode ruling : rulings) {
            tell(ruling);
        }
    }
}
