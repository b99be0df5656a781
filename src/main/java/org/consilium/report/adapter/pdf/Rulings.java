package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** What tables said: the sentence, then which row of which edition said it. */
record Rulings(Paper paper, Words words) {
    void tell(JsonNode ruling) throws IOException {
        if (!ruling.hasNonNull("ruleId")) {
            return;
        }
        paper.item(words.sentence(ruling.path("sentence")));
        paper.small(ruling.path("ruleId").asText() + "   "
                + words.say(
                        "ruling.origin",
                        Map.of(
                                "table", ruling.path("table").asText(),
                                "version", ruling.path("version").asText(),
                                "row", ruling.path("row").asText()))
                + "   " + words.code("source", ruling.path("source")));
    }

    void tellAll(JsonNode rulings) throws IOException {
        for (JsonNode ruling : rulings) {
            tell(ruling);
        }
    }
}
