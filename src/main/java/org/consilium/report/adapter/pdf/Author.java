package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;

/** Who wrote a part of a report. */
final class Author {
    private Author() {}

    static String of(JsonNode part, JsonNode report) {
        return report.path("people").path(part.path("by").asText()).asText(Words.NOTHING);
    }
}
