package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reads of people and model as tables on paper; lengths in millimetres with one decimal. */
record ReadTables(JsonNode report, Paper paper, Words words) {
    private static final float[] HUMAN = {0.06f, 0.16f, 0.13f, 0.17f, 0.08f, 0.13f, 0.14f, 0.13f};
    private static final float[] MODEL = {0.07f, 0.16f, 0.16f, 0.09f, 0.13f, 0.12f, 0.27f};

    void write() throws IOException {
        human("assess.blind", report.path("blindRead"));
        model(report.path("modelRead"));
        human("assess.second", report.path("secondRead"));
        human("assess.reconciled", report.path("reconciledRead"));
    }

    private void human(String title, JsonNode read) throws IOException {
        if (read.isMissingNode() || !read.has("findings")) {
            return;
        }
        paper.heading(words.say(title));
        String author = Author.of(read, report);
        paper.line(
                read.has("lockedAt")
                        ? words.say("assess.authored", Map.of("by", author, "at", words.time(read.path("lockedAt"))))
                        : author);
        if (read.hasNonNull("reasonCode")) {
            paper.fact(words.say("assess.reasonCode"), words.code("reason", read.path("reasonCode")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode finding : read.path("findings")) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    words.code("type", finding.path("type")),
                    words.code("lobe", finding.path("lobe")),
                    size(finding),
                    mean(finding),
                    words.code("margin", finding.path("margin")),
                    words.code("status", finding.path("status")),
                    words.percent(finding.path("probability"))));
        }
        if (rows.isEmpty()) {
            paper.line(words.say("finding.noNodule"));
        } else {
            paper.table(
                    heads(
                            "finding.type",
                            "finding.lobe",
                            "finding.size",
                            "finding.meanHead",
                            "finding.margin",
                            "finding.status",
                            "vote.probability"),
                    HUMAN,
                    rows);
        }
        if (read.hasNonNull("impression")) {
            paper.line(read.path("impression").asText());
        }
        if (read.hasNonNull("comment")) {
            paper.fact(words.say("assess.comment"), read.path("comment").asText());
        }
    }

    private void model(JsonNode read) throws IOException {
        if (read.isMissingNode()) {
            return;
        }
        paper.heading(words.say("assess.model"));
        if (read.path("state").asText().equals("READY")) {
            nodules(read);
        } else {
            String reason = read.hasNonNull("reason") ? " (" + words.code("abstention", read.path("reason")) + ")" : "";
            paper.line(words.code("assess.model", read.path("state")) + reason);
        }
    }

    private void nodules(JsonNode read) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode nodule : read.path("nodules")) {
            rows.add(List.of(
                    "M" + (rows.size() + 1),
                    words.code("type", nodule.path("type")),
                    axes(nodule.path("longMm"), nodule.path("shortMm")),
                    words.number(nodule.path("meanMm"), 1),
                    words.number(nodule.path("volumeMm3"), 0),
                    words.number(nodule.path("meanHu"), 0),
                    words.percent(nodule.path("riskP")) + " (" + words.percent(nodule.path("riskLow")) + " – "
                            + words.percent(nodule.path("riskHigh")) + ")"));
        }
        if (rows.isEmpty()) {
            paper.line(words.say("seat.model.nothing"));
        } else {
            paper.table(
                    heads(
                            "finding.type",
                            "finding.size",
                            "finding.meanHead",
                            "assess.volume",
                            "assess.meanHu",
                            "vote.probability"),
                    MODEL,
                    rows);
        }
        JsonNode provenance = read.path("provenance");
        paper.fact(words.say("provenance.modelId"), provenance.path("modelId").asText(Words.NOTHING));
        paper.fact(
                words.say("provenance.weights"),
                provenance.path("weightsSha256").asText(Words.NOTHING));
    }

    private List<String> heads(String... keys) {
        List<String> heads = new ArrayList<>(List.of("#"));
        for (String key : keys) {
            heads.add(words.say(key) + unit(key));
        }
        return heads;
    }

    private static String unit(String key) {
        return switch (key) {
            case "finding.size", "finding.meanHead" -> " (mm)";
            case "assess.volume" -> " (mm³)";
            default -> "";
        };
    }

    private String axes(JsonNode longMm, JsonNode shortMm) {
        return words.number(longMm, 1) + " × " + words.number(shortMm, 1);
    }

    /** Whole and, of a part-solid nodule, the solid part. */
    private String size(JsonNode finding) {
        String whole = axes(finding.path("longMm"), finding.path("shortMm"));
        return finding.hasNonNull("solidLongMm")
                ? whole + " (" + words.say("finding.solidPart") + " "
                        + axes(finding.path("solidLongMm"), finding.path("solidShortMm")) + ")"
                : whole;
    }

    /** The mean of both axes, as the guidelines take it. */
    private static String mean(JsonNode finding) {
        return finding.path("longMm")
                .decimalValue()
                .add(finding.path("shortMm").decimalValue())
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
